package dev.imagery.generation.webhook.message;

import dev.imagery.generation.storage.VersionDifference;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happened, and how it differs from before, in one line for a person. */
public final class Line {

    private static final int LONGEST_REASON = 300;

    private Line() {}

    /** @param difference from the version that was or is live; empty where there is none, or it is not known */
    public static String of(Event event, Optional<VersionDifference> difference) {
        var version = event.version().map(number -> "version " + number).orElse("a version");
        return switch (event.type()) {
            case PUBLISHED -> event.group() + ": " + version + " is live" + change(event, difference);
            case AWAITING_APPROVAL -> event.group() + ": " + version + " awaits approval" + change(event, difference);
            case ROLLED_BACK ->
                event.group() + ": back"
                        + event.previous().map(from -> " from version " + from).orElse("") + " to "
                        + event.version().map(String::valueOf).orElse("a version before") + change(difference);
            case REFUSED ->
                event.group() + ": " + version + " was refused"
                        + event.previous()
                                .map(live -> ", version " + live + " stays live")
                                .orElse("")
                        + reason(event);
            case FAILED -> event.group() + ": a batch failed" + reason(event);
            case WITHDRAWAL_OVERDUE -> event.group() + ": a withdrawal is overdue" + reason(event);
            case PING -> "A test of this webhook";
        };
    }

    private static String change(Event event, Optional<VersionDifference> difference) {
        return event.previous().isEmpty() ? ", the first of its group" : change(difference);
    }

    private static String change(Optional<VersionDifference> difference) {
        return difference.map(counts -> ": " + change(counts)).orElse("");
    }

    private static String change(VersionDifference counts) {
        var parts = new ArrayList<String>();
        parts.add(titles(counts));
        markets(counts).ifPresent(parts::add);
        parts.add(
                counts.newPictures() == 0
                        ? "no picture new"
                        : counts.newPictures() + " of " + counted(counts.pictures(), "picture") + " new");
        return String.join("; ", parts);
    }

    private static String titles(VersionDifference counts) {
        int added = counts.addedTitles();
        int dropped = counts.droppedTitles();
        if (added == 0 && dropped == 0) {
            return "the same titles";
        }
        var change = new ArrayList<String>();
        if (added > 0) {
            change.add(counted(added, "title") + " added");
        }
        if (dropped > 0) {
            change.add((added > 0 ? String.valueOf(dropped) : counted(dropped, "title")) + " dropped");
        }
        return String.join(", ", change) + " in " + counted(counts.changedMarkets(), "market");
    }

    private static Optional<String> markets(VersionDifference counts) {
        int added = counts.addedMarkets();
        int dropped = counts.droppedMarkets();
        if (added == 0) {
            return dropped == 0 ? Optional.empty() : Optional.of(counted(dropped, "market") + " gone");
        }
        return Optional.of(counted(added, "market") + " new" + (dropped == 0 ? "" : ", " + dropped + " gone"));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String reason(Event event) {
        return event.faults().stream()
                .findFirst()
                .map(first -> ": " + (first.asset().isEmpty() ? "" : first.asset() + ": ") + oneLine(first.message())
                        + more(event))
                .orElse("");
    }

    private static String more(Event event) {
        int others = event.faultsInAll() - 1;
        return others > 0 ? " (and " + counted(others, "more fault") + ")" : "";
    }

    /** What others have said may be of any length and any form. */
    private static String oneLine(String message) {
        var flat = message.codePoints()
                .map(point -> Character.isISOControl(point) || Character.isWhitespace(point) ? ' ' : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .strip();
        return flat.codePointCount(0, flat.length()) <= LONGEST_REASON
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }
}
