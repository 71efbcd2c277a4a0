package dev.imagery.local.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class PortCheckTest {

    @Test
    void freePortsHaveNoFaults() throws IOException {
        assertThat(PortCheck.faults(Ports.free())).isEmpty();
    }

    @Test
    void aTakenPortIsToldWithItsSettingAndWhoHoldsIt() throws IOException {
        Ports ports = Ports.free();
        int taken = ports.of(SuitePort.GENERATION);
        try (ServerSocket held = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
            List<String> faults = PortCheck.faults(ports);
            assertThat(faults)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault)
                            .contains("Port " + held.getLocalPort())
                            .contains("IMAGERY_GENERATION_PORT")
                            .contains("process " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void aPortThatIsHeldOnAnyAddressIsTaken() throws IOException {
        Ports ports = Ports.free();
        try (ServerSocket held = new ServerSocket(ports.of(SuitePort.S3))) {
            assertThat(PortCheck.faults(ports))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault).contains("Port " + held.getLocalPort()));
        }
    }

    @Test
    void allTakenPortsAreToldAtOnce() throws IOException {
        Ports ports = Ports.free();
        try (ServerSocket one = new ServerSocket(ports.of(SuitePort.S3));
                ServerSocket other = new ServerSocket(ports.of(SuitePort.GALLERY))) {
            assertThat(PortCheck.faults(ports))
                    .hasSize(2)
                    .anyMatch(fault -> fault.contains("Port " + one.getLocalPort()))
                    .anyMatch(fault -> fault.contains("Port " + other.getLocalPort()));
        }
    }
}
