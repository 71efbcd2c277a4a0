package dev.imagery.local.ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks before anything starts whether the suite's ports can be had. */
public final class PortCheck {

    private PortCheck() {}

    /** A sentence for each port that something else listens on; empty when all are free. */
    public static List<String> faults(Ports ports) {
        List<String> faults = new ArrayList<>();
        for (SuitePort port : SuitePort.values()) {
            int number = ports.of(port);
            if (!isFree(number)) {
                String holder = PortHolder.of(number).map(by -> "by " + by).orElse("by another program");
                faults.add("Port %d is in use %s; stop that, or move the suite's by %s=<free port>"
                        .formatted(number, holder, port.setting()));
            }
        }
        return faults;
    }

    private static boolean isFree(int port) {
        return canBind(InetAddress.getLoopbackAddress(), port) && canBind(null, port);
    }

    private static boolean canBind(@Nullable InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A connection that was closed a minute ago must not count as a holder.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
