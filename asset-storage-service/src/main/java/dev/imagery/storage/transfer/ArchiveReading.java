package dev.imagery.storage.transfer;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.problem.StrictJson;
import dev.imagery.starter.request.RequestSettings;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.ObjectIntake;
import dev.imagery.storage.tombstone.Purged;
import dev.imagery.storage.transfer.TarReader.TarFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads an archive as it comes. Objects whose bytes are those of their key go into the bucket, where nobody sees them yet. */
@Component
class ArchiveReading {

    private static final int OBJECTS_AT_ONCE = 32;

    private final ObjectIntake objects;
    private final StrictJson json;
    private final RequestSettings request;
    private final TransferSettings settings;

    ArchiveReading(ObjectIntake objects, StrictJson json, RequestSettings request, TransferSettings settings) {
        this.objects = objects;
        this.json = json;
        this.request = request;
        this.settings = settings;
    }

    /** Goes on after a faulty file, so that all faults are told at once; not after what is no archive. */
    ReadArchive read(InputStream in, Spool spool, Faults faults) throws IOException {
        Reading reading = new Reading(spool, faults);
        TarReader tar = new TarReader(in);
        try {
            Optional<TarFile> file = tar.next();
            while (file.isPresent() && reading.isWithinLimits(file.get())) {
                reading.take(file.get());
                file = tar.next();
            }
        } catch (TarReader.MalformedException malformed) {
            faults.add(Fault.of("", "malformed-archive", null, String.valueOf(malformed.getMessage())));
        }
        reading.putObjects();
        reading.archive.compare(faults);
        return reading.archive;
    }

    private final class Reading {
        private final Spool spool;
        private final Faults faults;
        private final ReadArchive archive = new ReadArchive();
        private final List<ObjectIntake.Filed> filed = new ArrayList<>();
        private final Set<ObjectKey> seen = new HashSet<>();
        private long read;
        private long text;

        Reading(Spool spool, Faults faults) {
            this.spool = spool;
            this.faults = faults;
        }

        boolean isWithinLimits(TarFile file) {
            boolean object = ObjectKey.read(file.name()).isPresent();
            read += file.length();
            text += object ? 0 : file.length();
            boolean within = read <= settings.maxArchive().toBytes()
                    && text <= settings.maxText().toBytes();
            if (!within) {
                String expected =
                        "at most %d bytes (imagery.transfer.max-archive), %d without objects (imagery.transfer.max-text)"
                                .formatted(
                                        settings.maxArchive().toBytes(),
                                        settings.maxText().toBytes());
                faults.add(Fault.of("", "too-large", read, expected));
            }
            return within;
        }

        void take(TarFile file) throws IOException {
            Optional<ObjectKey> key = ObjectKey.read(file.name());
            if (key.isPresent()) {
                object(key.get(), file);
            } else if (file.name().equals(ArchiveFiles.ARCHIVE)) {
                contents(file);
            } else if (file.name().equals(ArchiveFiles.VERSION)
                    || ArchiveFiles.PART.matcher(file.name()).matches()) {
                part(file);
            } else {
                fault(file, "unknown-file", file.name(), "an object, or a file as an export writes them");
            }
        }

        private void object(ObjectKey key, TarFile file) throws IOException {
            if (file.length() < 1 || file.length() > objects.largest()) {
                String expected = "1 to " + objects.largest() + " bytes (imagery.uploads.max-object-size)";
                fault(file, "out-of-range", file.length(), expected);
                return;
            }
            if (!seen.add(key)) {
                fault(file, "duplicate-file", file.name(), "each object once");
                return;
            }
            Path path = spool.file();
            Sha256 digest = copy(file, path);
            if (digest.equals(key.digest())) {
                archive.counted(file.length());
                filed.add(new ObjectIntake.Filed(key, file.length(), path));
            } else {
                fault(file, "wrong-digest", digest.hex(), "bytes whose SHA-256 is the name");
            }
            if (filed.size() == OBJECTS_AT_ONCE) {
                putObjects();
            }
        }

        void putObjects() throws IOException {
            List<ObjectKey> keys = filed.stream().map(ObjectIntake.Filed::key).toList();
            Set<ObjectKey> buried = objects.buried(keys);
            keys.stream()
                    .filter(buried::contains)
                    .forEach(key -> faults.add(Purged.object(ReadArchive.pointer(key.path()), key)));
            objects.put(filed.stream()
                    .filter(object -> !buried.contains(object.key()))
                    .toList());
            for (ObjectIntake.Filed object : filed) {
                Files.delete(object.file());
            }
            filed.clear();
        }

        private void part(TarFile file) throws IOException {
            if (archive.has(file.name())) {
                fault(file, "duplicate-file", file.name(), "each file once");
                return;
            }
            Path path = spool.file();
            Sha256 digest = copy(file, path);
            archive.add(new ReadArchive.Spooled(new ArchiveFiles.Part(file.name(), file.length(), digest.hex()), path));
        }

        private void contents(TarFile file) throws IOException {
            int most = Math.toIntExact(request.maxJson().toBytes());
            if (file.length() > most) {
                fault(file, "too-large", file.length(), "at most " + most + " bytes (imagery.request.max-json)");
                return;
            }
            try {
                archive.says(json.readValid(file.content().readAllBytes(), ArchiveFiles.Contents.class));
            } catch (ProblemException invalid) {
                invalid.faults().forEach(found -> faults.add(found.under(ReadArchive.pointer(file.name()))));
            }
        }

        private Sha256 copy(TarFile file, Path path) throws IOException {
            try (DigestInputStream bytes = new DigestInputStream(file.content(), Digests.sha256())) {
                Files.copy(bytes, path);
                return Sha256.of(bytes.getMessageDigest().digest());
            }
        }

        private void fault(TarFile file, String code, Object found, String expected) {
            faults.add(Fault.of(ReadArchive.pointer(file.name()), code, found, expected));
        }
    }
}
