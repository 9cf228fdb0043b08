package dev.vidhuk.launcher.kafka;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The ports of one node.
 *
 * @param client where clients find the broker
 * @param controller where the broker finds its controller
 */
record Ports(int client, int controller) {

    /**
     * Two ports that are free now.
     *
     * @param wanted the one for clients, unless it is in use; 0 for any
     */
    static Ports free(int wanted) throws IOException {
        try (ServerSocket client = open(wanted);
                ServerSocket controller = open(0)) { // while the first is still held: else it may be the same one
            return new Ports(client.getLocalPort(), controller.getLocalPort());
        }
    }

    private static ServerSocket open(int port) throws IOException {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (BindException e) {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        }
    }
}
