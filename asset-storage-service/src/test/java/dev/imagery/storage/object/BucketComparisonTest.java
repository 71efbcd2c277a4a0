package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.starter.s3.S3Settings;
import dev.imagery.storage.Picture;
import dev.imagery.storage.StorageServiceTest;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.object.BucketComparison.Difference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class BucketComparisonTest extends StorageServiceTest {

    @Autowired
    private ObjectStore store;

    @Autowired
    private ObjectLedger ledger;

    @Autowired
    private S3Client s3;

    @Autowired
    private S3Settings bucket;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> foreign = new ArrayList<>();

    @AfterEach
    void takeAway() {
        foreign.forEach(key ->
                s3.deleteObject(request -> request.bucket(bucket.bucket()).key(key)));
    }

    /** Foreign objects lie before, between and behind ours, and fill whole pages; so do objects that are missing. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1000})
    void itFindsTheSameWhateverTheSizeOfItsPages(int page) {
        List.of("0", "0-1", "0-2", "7", "7-1", "7-2", "zz").forEach(this::putForeign);
        Set<Difference> expected = new HashSet<>();
        foreign.forEach(path -> expected.add(new Difference.Foreign(path)));
        IntStream.range(0, 5).mapToObj(i -> Picture.any()).forEach(gone -> {
            verified(gone);
            expected.add(new Difference.Missing(ObjectKey.parse(gone.key())));
        });
        IntStream.range(0, 3).mapToObj(i -> Picture.any("webp")).forEach(unlisted -> {
            put(unlisted.key(), unlisted.bytes());
            expected.add(new Difference.Unlisted(ObjectKey.parse(unlisted.key()), unlisted.bytes().length));
        });

        Set<Difference> found = all(new BucketComparison(store, ledger, page, 4));

        assertThat(found).containsAll(expected);
        assertThat(found).isEqualTo(all(new BucketComparison(store, ledger, 100, 4)));
    }

    @Test
    void aPositionIsReadAsItWasWritten() {
        ObjectKey key = ObjectKey.parse(Picture.any().key());
        var both = new ComparedUntil("assets/a name.txt", Optional.of(key));
        var foreignOnly = new ComparedUntil("assets/x", Optional.empty());

        assertThat(ComparedUntil.parse(both.toString())).isEqualTo(both);
        assertThat(ComparedUntil.parse(foreignOnly.toString())).isEqualTo(foreignOnly);
        assertThat(ComparedUntil.parse("")).isEqualTo(ComparedUntil.NOTHING);
    }

    private static Set<Difference> all(BucketComparison comparison) {
        Set<Difference> found = new HashSet<>();
        Optional<ComparedUntil> position = Optional.of(ComparedUntil.NOTHING);
        while (position.isPresent()) {
            BucketComparison.Portion portion = comparison.next(position.get(), false);
            portion.differences()
                    .forEach(difference -> assertThat(found.add(difference))
                            .as("%s is told once", difference)
                            .isTrue());
            position = portion.last();
        }
        return found;
    }

    private void putForeign(String name) {
        String key = "assets/" + name;
        foreign.add(key);
        put(key, new byte[] {1});
    }

    private void put(String key, byte[] bytes) {
        s3.putObject(request -> request.bucket(bucket.bucket()).key(key), RequestBody.fromBytes(bytes));
    }

    private void verified(Picture picture) {
        ObjectKey key = ObjectKey.parse(picture.key());
        jdbc.sql("insert into stored_object (digest, encoding, bytes) values (:digest, :encoding, 5)")
                .param("digest", key.digest().bytes())
                .param("encoding", key.encoding().label())
                .update();
    }
}
