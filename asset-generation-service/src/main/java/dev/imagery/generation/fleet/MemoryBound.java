package dev.imagery.generation.fleet;

import com.sun.management.OperatingSystemMXBean;
import dev.imagery.generation.render.RenderSettings;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Warns of slots whose renders may together take more memory than the machine, or the container, has. */
@Component
@OnlyIn(Role.WORKER)
class MemoryBound {

    private static final Logger log = LoggerFactory.getLogger(MemoryBound.class);

    private final RenderSettings settings;

    MemoryBound(RenderSettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine) {
            excess(
                            settings.effectiveSlots(),
                            settings.memory(),
                            DataSize.ofBytes(Runtime.getRuntime().maxMemory()),
                            DataSize.ofBytes(machine.getTotalMemorySize()))
                    .ifPresent(log::warn);
        }
    }

    /**
     * What to say where the memory of all slots and Java's own is more than there is.
     *
     * @param perSlot pixels that one render keeps in memory at most
     * @param heap that Java may take
     */
    static Optional<String> excess(int slots, DataSize perSlot, DataSize heap, DataSize machine) {
        long needed = slots * perSlot.toMegabytes() + heap.toMegabytes();
        if (needed <= machine.toMegabytes()) {
            return Optional.empty();
        }
        return Optional.of(
                ("%d slots of %d MB and a heap of %d MB may take %d MB, and there are %d: lower imagery.render.slots or"
                                + " imagery.render.memory, or the heap by -XX:MaxRAMPercentage")
                        .formatted(slots, perSlot.toMegabytes(), heap.toMegabytes(), needed, machine.toMegabytes()));
    }
}
