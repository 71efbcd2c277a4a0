package dev.imagery.storage.check;

import dev.imagery.starter.s3.FinalRemoval;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.BucketComparison;
import dev.imagery.storage.object.BucketComparison.Difference;
import dev.imagery.storage.object.ComparedUntil;
import dev.imagery.storage.object.LooseObjects;
import dev.imagery.storage.object.ObjectSweep;
import dev.imagery.storage.render.RenderRemoval;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Compares the bucket with the database. */
@Component
@Order(1)
class ObjectsPart implements Part {

    private final BucketComparison comparison;
    private final RenderRemoval renders;
    private final ObjectSweep sweep;
    private final LooseObjects loose;
    private final ShowingVersions versions;
    private final FinalRemoval removal;

    ObjectsPart(
            BucketComparison comparison,
            RenderRemoval renders,
            ObjectSweep sweep,
            LooseObjects loose,
            ShowingVersions versions,
            FinalRemoval removal) {
        this.comparison = comparison;
        this.renders = renders;
        this.sweep = sweep;
        this.loose = loose;
        this.versions = versions;
        this.removal = removal;
    }

    @Override
    public String name() {
        return "objects";
    }

    @Override
    public Portion next(String after, Mode mode) {
        BucketComparison.Portion portion = comparison.next(ComparedUntil.parse(after), mode.read());
        return new Portion(
                portion.last().map(ComparedUntil::toString),
                portion.looked(),
                portion.differences().stream()
                        .map(difference -> finding(difference, mode.mend()))
                        .toList());
    }

    private Finding finding(Difference difference, boolean mend) {
        return switch (difference) {
            case Difference.Missing missing -> broken(Finding.Kind.MISSING_OBJECT, missing.key(), "", mend);
            case Difference.OtherLength other ->
                broken(
                        Finding.Kind.OTHER_LENGTH,
                        other.key(),
                        "It has %d bytes and not %d. ".formatted(other.found(), other.expected()),
                        mend);
            case Difference.OtherBytes other ->
                broken(Finding.Kind.OTHER_BYTES, other.key(), "Its SHA-256 is " + other.found() + ". ", mend);
            case Difference.Unlisted unlisted -> unlisted(unlisted, mend);
            case Difference.Returned returned -> returned(returned, mend);
            case Difference.Foreign foreign ->
                new Finding(Finding.Kind.FOREIGN_OBJECT, foreign.path(), "Nobody knows it. It is left alone.", false);
        };
    }

    /** What holds it is forgotten and the object removed, so that both are made anew. */
    private Finding broken(Finding.Kind kind, ObjectKey key, String what, boolean mend) {
        List<Sha256> holding = renders.holding(key);
        String detail = what
                + "Renders that hold it: %d. Versions that show them: %s."
                        .formatted(holding.size(), versions.of(holding));
        if (mend) {
            renders.forgetBroken(holding);
            loose.use(List.of(new LooseObjects.Loose(key, 1)));
            sweep.removeNow(List.of(key));
        }
        return new Finding(kind, key.path(), detail, mend);
    }

    private Finding returned(Difference.Returned returned, boolean mend) {
        boolean gone = mend && removal.remove(returned.key().path()) instanceof FinalRemoval.Outcome.Gone;
        return new Finding(
                Finding.Kind.RETURNED_OBJECT,
                returned.key().path(),
                "%d bytes that were taken down for good, as of a restored backup.".formatted(returned.bytes()),
                gone);
    }

    private Finding unlisted(Difference.Unlisted unlisted, boolean mend) {
        if (mend) {
            loose.use(List.of(new LooseObjects.Loose(unlisted.key(), unlisted.bytes())));
        }
        return new Finding(
                Finding.Kind.UNLISTED_OBJECT,
                unlisted.key().path(),
                "%d bytes that nothing holds.".formatted(unlisted.bytes()),
                mend);
    }
}
