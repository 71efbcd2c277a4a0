package dev.imagery.local.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a publication or a rollback comes to, in lines. */
public final class MoveSummary {

    private final JsonNode publication;
    private final List<String> lines = new ArrayList<>();

    private MoveSummary(JsonNode publication) {
        this.publication = publication;
    }

    /** @param publication as the service answers it */
    public static List<String> done(JsonNode publication) {
        MoveSummary summary = new MoveSummary(publication);
        summary.lines.add(
                switch (publication.path("state").asString("")) {
                    case "planned" -> summary.version() + " goes live at " + summary.at();
                    case "publishing" -> summary.version() + " is on its way";
                    default ->
                        summary.version() + " is " + publication.path("state").asString("");
                });
        summary.losses("loses");
        return summary.lines;
    }

    /** @param publication as the service answers a dry run */
    public static List<String> rehearsed(JsonNode publication) {
        MoveSummary summary = new MoveSummary(publication);
        summary.lines.add(
                switch (publication.path("state").asString("")) {
                    case "planned" -> summary.version() + " would go live at " + summary.at();
                    case "publishing" -> summary.version() + " would go live";
                    default ->
                        summary.version() + " is " + publication.path("state").asString("") + " already";
                });
        summary.difference();
        summary.losses("would lose");
        summary.lines.add("Nothing was done.");
        return summary.lines;
    }

    private String version() {
        return "%s: version %d"
                .formatted(
                        publication.path("group").asString(""),
                        publication.path("version").asInt());
    }

    private String at() {
        return publication.path("at").asString("");
    }

    private void difference() {
        JsonNode difference = publication.path("difference");
        if (difference.isMissingNode()) {
            lines.add("  Nothing of the group is live now.");
            return;
        }
        lines.add("  In place of version %s: %s of %s markets change, %s come and %s go;"
                .formatted(
                        text(difference, "from"),
                        text(difference, "changedMarkets"),
                        text(difference, "markets"),
                        text(difference, "addedMarkets"),
                        text(difference, "droppedMarkets")));
        lines.add("  %s titles come and %s go; %s of %s pictures are new."
                .formatted(
                        text(difference, "addedTitles"),
                        text(difference, "droppedTitles"),
                        text(difference, "newPictures"),
                        text(difference, "pictures")));
    }

    private void losses(String verb) {
        publication
                .path("losses")
                .forEach(loss -> lines.add("  %s %s its imagery for %s"
                        .formatted(loss.path("market").asString(""), verb, targets(loss))));
        publication
                .path("withdrawn")
                .forEach(shown -> lines.add("  %s is shown title %s, which is withdrawn, for %s"
                        .formatted(
                                shown.path("market").asString(""),
                                shown.path("titleId").asString(""),
                                targets(shown))));
    }

    private static String targets(JsonNode loss) {
        return loss.path("targets").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("0");
    }
}
