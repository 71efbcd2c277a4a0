package dev.imagery.dsl.placement;

import dev.imagery.dsl.layout.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Puts pinned titles where they are pinned. */
final class Pinning {

    private final List<Slot> slots;
    private final SlotGraph graph;
    private final Board board;
    private final List<RankedTitle> titles;
    private final Map<Long, Integer> ranks = new HashMap<>();

    Pinning(List<Slot> slots, SlotGraph graph, Board board, List<RankedTitle> titles) {
        this.slots = slots;
        this.graph = graph;
        this.board = board;
        this.titles = titles;
        for (int rank = 0; rank < titles.size(); rank++) {
            ranks.put(titles.get(rank).id(), rank);
        }
    }

    /** Gives what could not be kept. */
    List<Unkept> pin(List<Pin> pins, PlacementRule rule) {
        var unkept = new ArrayList<Unkept>();
        for (var pin : pins) {
            pin.place()
                    .ifPresent(place ->
                            rank(pin).ifPresent(rank -> put(pin, place, rank).ifPresent(unkept::add)));
        }
        if (rule == PlacementRule.STABLE) {
            pins.stream().filter(pin -> pin.place().isEmpty()).forEach(this::putWhereSeen);
        }
        return unkept;
    }

    private Optional<Integer> rank(Pin pin) {
        return Optional.ofNullable(ranks.get(pin.title()));
    }

    private Optional<Unkept> put(Pin pin, PinPlace place, int rank) {
        var slot = slot(place);
        if (slot.isEmpty()) {
            return Optional.of(new Unkept.NoSuchPlace(pin.title(), place));
        }
        int number = slot.getAsInt();
        if (board.isPinned(number)) {
            long other = titles.get(board.title(number)).id();
            return Optional.of(new Unkept.PlaceTaken(pin.title(), place, number + 1, other));
        }
        board.pin(number, rank);
        return Optional.empty();
    }

    private OptionalInt slot(PinPlace place) {
        return switch (place) {
            case PinPlace.Numbered(int number) ->
                number <= slots.size() ? OptionalInt.of(number - 1) : OptionalInt.empty();
            case PinPlace.RowAndColumn(int row, int column) ->
                slots.stream()
                        .filter(slot -> slot.row().equals(OptionalInt.of(row - 1))
                                && slot.column().equals(OptionalInt.of(column - 1)))
                        .mapToInt(Slot::number)
                        .findFirst();
            case PinPlace.Centre() -> graph.centre();
        };
    }

    /** In the best class of slots of which enough is seen; there, where the title's hash puts it. */
    private void putWhereSeen(Pin pin) {
        if (pin.leastVisible().isEmpty() || rank(pin).isEmpty()) {
            return;
        }
        double least = pin.leastVisible().get();
        int rank = rank(pin).get();
        for (var slotClass : SlotGraph.SEEN) {
            var best = IntStream.of(graph.of(slotClass))
                    .filter(slot -> !board.isPinned(slot) && graph.seenShare(slot) >= least && board.suits(slot, rank))
                    .boxed()
                    .max((one, other) ->
                            Long.compare(StableHash.of(pin.title(), one), StableHash.of(pin.title(), other)));
            if (best.isPresent()) {
                board.pin(best.get(), rank);
                return;
            }
        }
    }

    /** Pinned titles of which less is seen than stated, where most is seen of them. */
    List<Unkept> seenTooLittle(List<Pin> pins) {
        var unkept = new ArrayList<Unkept>();
        for (var pin : pins) {
            pin.leastVisible()
                    .ifPresent(least -> rank(pin)
                            .flatMap(rank -> bestSeen(pin, rank))
                            .filter(slot -> graph.seenShare(slot) < least)
                            .ifPresent(slot -> unkept.add(
                                    new Unkept.SeenTooLittle(pin.title(), slot + 1, least, graph.seenShare(slot)))));
        }
        return unkept;
    }

    private Optional<Integer> bestSeen(Pin pin, int rank) {
        var stated = pin.place().map(this::slot).orElseGet(OptionalInt::empty);
        if (stated.isPresent() && board.title(stated.getAsInt()) == rank) {
            return Optional.of(stated.getAsInt());
        }
        return IntStream.range(0, graph.slots())
                .filter(slot -> board.title(slot) == rank)
                .boxed()
                .max((one, other) -> Double.compare(graph.seenShare(one), graph.seenShare(other)));
    }
}
