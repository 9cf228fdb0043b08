package dev.vidhuk.launcher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PortsTest {
    @Test
    void clientsAndControllerNeverGetTheSamePort() throws IOException {
        int free = Ports.free(0).client();

        for (int i = 0; i < 500; i++) {
            Ports ports = Ports.free(i % 2 == 0 ? free : 0);
            assertThat(ports.controller()).isNotEqualTo(ports.client());
        }
    }

    @Test
    void takesAnotherPortWhereTheOneThatIsWantedIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.free(taken.getLocalPort()).client()).isNotEqualTo(taken.getLocalPort());
        }
    }
}
