package dev.imagery.dsl.expansion;

import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.placement.Placement;
import dev.imagery.dsl.placement.PlacementRule;
import dev.imagery.dsl.placement.Unkept;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How titles stand on a canvas.
 *
 * @param slots for each slot the rank of its title, from 0
 * @param notices what could not be kept, and is allowed
 * @param impossible pins to places that there are not
 */
record CanvasPlacement(List<Integer> slots, List<Notice> notices, List<Unkept.NoSuchPlace> impossible) {

    /** The article's rule keeps nothing apart, so that it breaks nothing when titles repeat. */
    static CanvasPlacement of(Placement placement, PlacementRule rule) {
        var notices = new ArrayList<Notice>();
        var impossible = new ArrayList<Unkept.NoSuchPlace>();
        boolean keepsApart = rule == PlacementRule.STABLE;
        for (var unkept : placement.unkept()) {
            switch (unkept) {
                case Unkept.NoSuchPlace pin -> impossible.add(pin);
                case Unkept.PlaceTaken _ -> notices.add(new Notice("pin-place-taken", unkept.sentence()));
                case Unkept.SeenTooLittle _ -> notices.add(new Notice("pin-seen-too-little", unkept.sentence()));
                case Unkept.NearItself _ -> notices.addAll(when(keepsApart, "title-near-itself", unkept));
                case Unkept.FranchiseBesideItself _ ->
                    notices.addAll(when(keepsApart, "franchise-beside-itself", unkept));
                case Unkept.ColoursAlike _ -> notices.addAll(when(keepsApart, "colours-alike", unkept));
            }
        }
        return new CanvasPlacement(placement.titles(), List.copyOf(notices), List.copyOf(impossible));
    }

    private static List<Notice> when(boolean told, String code, Unkept unkept) {
        return told ? List.of(new Notice(code, unkept.sentence())) : List.of();
    }

    Stream<Gap> broken(Market market) {
        return impossible.stream().map(pin -> new Gap.PinNotKept(market, pin.title(), pin.sentence()));
    }
}
