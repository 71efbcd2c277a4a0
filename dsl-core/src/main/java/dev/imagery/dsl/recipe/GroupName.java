package dev.imagery.dsl.recipe;

import dev.imagery.dsl.target.Target;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Names of asset groups. A derived name comes from design, targets and markets and never from titles, so that a changed
 * recipe is a new version of the same group.
 */
final class GroupName {

    static final int MAX_LENGTH = 64;
    static final Pattern VALID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    private static final int LONGEST_LISTED = 24;

    private GroupName() {}

    static String derive(Recipe recipe) {
        var targets = recipe.targets().stream().map(GroupName::describe).toList();
        var markets = recipe.markets().describe();
        return recipe.design().type() + "-" + summary(targets, "targets") + "-" + summary(markets, "markets");
    }

    private static String describe(Target target) {
        var size = target.size();
        return target + "-" + size.width() + "x" + size.height();
    }

    /** The parts themselves where they are short, otherwise their number and a checksum of them. */
    private static String summary(List<String> parts, String noun) {
        var sorted = parts.stream().sorted().toList();
        var listed = String.join("-", sorted).toLowerCase(Locale.ROOT).replace('/', '-');
        if (listed.length() <= LONGEST_LISTED) {
            return listed;
        }
        var checksum = new CRC32C();
        checksum.update(String.join("\n", sorted).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "%d-%s-%08x".formatted(parts.size(), noun, checksum.getValue());
    }
}
