package dev.imagery.local.chaos.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The faults of a run. Those of different parts may overlap; of one part there is one at a time. Each kind comes once before any comes
 * twice, as far as its part is free.
 *
 * @param faults by when they begin
 */
public record Schedule(List<Fault> faults) {

    /** So long before the end all faults are over. */
    public static final Duration CALM = Duration.ofSeconds(5);

    private static final int FIRST = 1_500;
    private static final int SHORTEST_PAUSE = 500;
    private static final int LONGEST_PAUSE = 2_200;
    private static final int WAIT = 250;

    /**
     * The same for the same arguments, on any machine.
     *
     * @param length of the whole run
     * @param kinds those that can be brought about here
     */
    public static Schedule of(long seed, Duration length, Collection<FaultKind> kinds) {
        if (kinds.isEmpty()) {
            return new Schedule(List.of());
        }
        // Random, unlike others, promises the same numbers for ever.
        Random random = new Random(seed);
        long end = length.minus(CALM).toMillis();
        List<Fault> faults = new ArrayList<>();
        List<FaultKind> bag = new ArrayList<>();
        Map<FaultKind.Part, Long> free = new EnumMap<>(FaultKind.Part.class);
        long now = FIRST;
        while (now < end) {
            if (bag.isEmpty()) {
                kinds.stream().sorted().forEach(bag::add);
                Collections.shuffle(bag, random);
            }
            Optional<FaultKind> next = firstFree(bag, free, now);
            if (next.isEmpty()) {
                now += WAIT;
                continue;
            }
            FaultKind kind = next.get();
            bag.remove(kind);
            Fault fault = new Fault(
                    Duration.ofMillis(now), Duration.ofMillis(kind.length(random)), kind, random.nextInt(1_000));
            if (fault.end().toMillis() <= end) {
                faults.add(fault);
                free.put(kind.part(), fault.end().toMillis() + kind.part().rest());
            }
            now += SHORTEST_PAUSE + random.nextInt(LONGEST_PAUSE - SHORTEST_PAUSE + 1);
        }
        return new Schedule(List.copyOf(faults));
    }

    private static Optional<FaultKind> firstFree(List<FaultKind> bag, Map<FaultKind.Part, Long> free, long now) {
        return bag.stream()
                .filter(kind -> free.getOrDefault(kind.part(), 0L) <= now)
                .findFirst();
    }
}
