package dev.vidhuk.launcher.endtoend;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What another JVM on this machine needs.
 *
 * @param heap bytes that are in use when all garbage has been collected
 * @param threads the names of its threads
 */
record Vitals(long heap, List<String> threads) {

    @SuppressWarnings("BanJNDI") // what is asked is a JVM that the test itself has started
    static Vitals of(long pid) throws IOException {
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(agent(pid)))) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            ThreadMXBean threads = ManagementFactory.getPlatformMXBean(server, ThreadMXBean.class);
            List<String> names = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                    .filter(Objects::nonNull) // it has ended meanwhile
                    .map(ThreadInfo::getThreadName)
                    .sorted()
                    .toList();
            MemoryMXBean memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
            memory.gc();
            return new Vitals(memory.getHeapMemoryUsage().getUsed(), names);
        }
    }

    private static String agent(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("the JVM " + pid + " lets nobody look into it", e);
        }
    }
}
