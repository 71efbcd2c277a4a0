package dev.imagery.local.client;

import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import java.net.URI;

/** Where the services of one installation answer. */
public record Installation(URI generation, URI storage, URI orchestration, URI customization) {

    /** The suite on this machine. */
    public static Installation local(Ports ports) {
        return on("http", "localhost", ports);
    }

    /**
     * An installation by its address.
     *
     * @param url scheme and host; a port, where one is given, is the generation service's
     */
    public static Installation at(URI url, Ports ports) {
        if (url.getScheme() == null || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "'%s' is not an address such as http://imagery.example.com".formatted(url));
        }
        Installation usual = on(url.getScheme(), url.getHost(), ports);
        return url.getPort() < 0
                ? usual
                : new Installation(url, usual.storage, usual.orchestration, usual.customization);
    }

    private static Installation on(String scheme, String host, Ports ports) {
        return new Installation(
                address(scheme, host, ports.of(SuitePort.GENERATION)),
                address(scheme, host, ports.of(SuitePort.STORAGE)),
                address(scheme, host, ports.of(SuitePort.ORCHESTRATION)),
                address(scheme, host, ports.of(SuitePort.CUSTOMIZATION)));
    }

    private static URI address(String scheme, String host, int port) {
        return URI.create("%s://%s:%d".formatted(scheme, host, port));
    }
}
