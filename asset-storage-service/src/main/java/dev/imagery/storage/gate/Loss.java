package dev.imagery.storage.gate;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.asset.AssetContext;
import java.util.List;

/**
 * A market that would have no imagery where it has some.
 *
 * @param market as in {@code JP/ja}, and in a cell {@code JP/ja@autumn/bright}
 * @param targets platform and resolution of each visit that nobody would answer, as in {@code browser/high}, in order
 */
public record Loss(String market, List<String> targets) {

    /** Of the kind of fault. */
    public static final String CODE = "loses-imagery";

    public Loss {
        targets = List.copyOf(targets);
    }

    static Loss of(String market, List<AssetContext> contexts) {
        return new Loss(market, contexts.stream().map(Loss::target).sorted().toList());
    }

    static String target(AssetContext context) {
        return context.platform() + "/" + context.resolution();
    }

    static String market(AssetContext context) {
        String market = context.country() + "/" + context.language();
        return context.cell().map(cell -> market + "@" + cell).orElse(market);
    }

    /** As it is told: the market by its pointer, the targets by what would be right. */
    public Fault fault() {
        return Fault.of("/assets/" + market, CODE, null, "imagery for " + String.join(", ", targets));
    }
}
