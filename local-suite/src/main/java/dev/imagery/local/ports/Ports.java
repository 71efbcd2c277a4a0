package dev.imagery.local.ports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which port each part of the suite listens on. */
public final class Ports {

    private final Map<SuitePort, Integer> numbers;

    private Ports(Map<SuitePort, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * The usual ports, moved by the settings in {@code environment}.
     *
     * @throws IllegalArgumentException naming the setting, when one is not a number from 1 to 65535 or two are the same
     */
    public static Ports from(Map<String, String> environment) {
        Map<SuitePort, Integer> numbers = new EnumMap<>(SuitePort.class);
        for (SuitePort port : SuitePort.values()) {
            String value = environment.get(port.setting());
            int number = value == null ? port.usual() : parse(port, value);
            numbers.forEach((other, taken) -> {
                if (taken == number) {
                    throw new IllegalArgumentException(
                            "%s and %s are both %d".formatted(other.setting(), port.setting(), number));
                }
            });
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    /** Ports that are free now, all different. */
    public static Ports free() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<SuitePort, Integer> numbers = new EnumMap<>(SuitePort.class);
            for (SuitePort port : SuitePort.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            return new Ports(numbers);
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /** A port that is free now, for a process that nobody needs to find. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The port of one part. */
    public int of(SuitePort port) {
        return Objects.requireNonNull(numbers.get(port));
    }

    /** The address of one part, for a browser on this machine. */
    public String url(SuitePort port) {
        return "http://localhost:" + of(port);
    }

    private static int parse(SuitePort port, String value) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 1 && number <= 65535) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with the setting's name.
        }
        throw new IllegalArgumentException(
                "%s is '%s'; expected a port from 1 to 65535".formatted(port.setting(), value));
    }
}
