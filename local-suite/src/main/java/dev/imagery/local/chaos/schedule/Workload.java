package dev.imagery.local.chaos.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The batches of a run: small walls, some of the same pictures at the same time, some cancelled or superseded, of all priorities.
 *
 * @param first one of each group, before anything befalls the suite, so that all have imagery to lose
 * @param submissions those that the faults befall, by when they are made
 */
public record Workload(List<Submission> first, List<Submission> submissions) {

    /** The titles that the walls show, by their ids. */
    public static final List<Long> TITLES = List.of(9001L, 9002L, 9003L, 9004L, 9005L, 9006L, 9007L, 9008L);

    private static final List<String> PRIORITIES = List.of("urgent", "normal", "normal", "background");
    private static final double TWINS = 0.35;
    private static final double SUPERSEDING = 0.2;
    private static final double CANCELLED = 0.15;
    private static final int SHORTEST_PAUSE = 1_000;
    private static final int LONGEST_PAUSE = 3_500;

    /** The same for the same arguments, on any machine. */
    public static Workload of(long seed, Duration length) {
        // Another sequence than that of the faults.
        Random random = new Random(~seed);
        List<Submission> first = new ArrayList<>();
        for (Wall wall : Wall.ALL) {
            first.add(submission(wall, 0, design(random), "normal", false, Optional.empty()));
        }
        List<Submission> submissions = new ArrayList<>();
        long end = length.minus(Schedule.CALM).toMillis();
        for (long at = 0; at < end; at += between(random, SHORTEST_PAUSE, LONGEST_PAUSE)) {
            String design = design(random);
            if (random.nextDouble() < TWINS) {
                submissions.add(other(Wall.ALL.get(0), at, design, random));
                submissions.add(other(Wall.ALL.get(1), at + random.nextInt(300), design, random));
            } else {
                submissions.add(other(Wall.ALL.get(random.nextInt(Wall.ALL.size())), at, design, random));
            }
        }
        submissions.sort(Comparator.comparing(Submission::at));
        return new Workload(List.copyOf(first), List.copyOf(submissions));
    }

    private static Submission other(Wall wall, long at, String design, Random random) {
        String priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
        boolean supersede = random.nextDouble() < SUPERSEDING;
        Optional<Duration> cancelAfter = random.nextDouble() < CANCELLED
                ? Optional.of(Duration.ofMillis(random.nextInt(3_000)))
                : Optional.empty();
        return submission(wall, at, design, priority, supersede, cancelAfter);
    }

    private static Submission submission(
            Wall wall, long at, String design, String priority, boolean supersede, Optional<Duration> cancelAfter) {
        return new Submission(
                Duration.ofMillis(at),
                wall.group(),
                wall.recipe(design),
                wall.contexts().size(),
                priority,
                supersede,
                cancelAfter);
    }

    private static String design(Random random) {
        List<Long> titles = new ArrayList<>(TITLES);
        Collections.shuffle(titles, random);
        return "\"titleIds\": %s, \"rows\": %d, \"cols\": %d"
                .formatted(titles.subList(0, between(random, 2, 5)), between(random, 2, 4), between(random, 3, 5));
    }

    private static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
