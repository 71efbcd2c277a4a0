package dev.imagery.storage.transfer;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.ObjectIntake;
import dev.imagery.storage.render.RenderLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes the archive of a version as it reads it: a page of each at a time, whatever the version's size. */
@Service
class Exporting {

    private static final int PAGE = 500;

    private final VersionContents contents;
    private final RenderLines renders;
    private final RuleLines rules;
    private final ObjectIntake objects;
    private final JsonMapper json;

    Exporting(VersionContents contents, RenderLines renders, RuleLines rules, ObjectIntake objects, JsonMapper json) {
        this.contents = contents;
        this.renders = renders;
        this.rules = rules;
        this.objects = objects;
        this.json = json;
    }

    /**
     * The archive has its end only where all of it was written and every object had the bytes of its key.
     *
     * @throws IOException where an object is missing or damaged, or assets went meanwhile as the version expired
     */
    void export(ExportedVersion.Found found, OutputStream out) throws IOException {
        Archive archive = new Archive(new TarWriter(out));
        archive.part(ArchiveFiles.VERSION, json.writeValueAsString(found.version()));
        List<Sha256> keys = contents.renderKeys(found.id());
        List<List<Sha256>> pages = pages(keys);
        for (List<Sha256> page : pages) {
            for (VersionContents.Held object : contents.objects(found.id(), page)) {
                archive.object(object, objects.open(object.key()));
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            archive.part(ArchiveFiles.part(ArchiveFiles.RENDERS, i + 1), renders.write(pages.get(i)));
        }
        if (assets(found, archive) != found.version().assets()) {
            throw new IOException("assets of the version went while it was exported");
        }
        archive.end();
    }

    private int assets(ExportedVersion.Found found, Archive archive) throws IOException {
        int count = 0;
        int part = 0;
        List<AssetLine> page = contents.assets(found.id(), null, PAGE);
        while (!page.isEmpty()) {
            part++;
            count += page.size();
            archive.part(ArchiveFiles.part(ArchiveFiles.ASSETS, part), lines(page));
            archive.part(
                    ArchiveFiles.part(ArchiveFiles.RULES, part),
                    lines(rules.of(found.version().version(), page)));
            AssetContext last = page.getLast().context();
            page = contents.assets(found.id(), last, PAGE);
        }
        return count;
    }

    private String lines(List<?> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach(value -> lines.append(json.writeValueAsString(value)).append('\n'));
        return lines.toString();
    }

    private static List<List<Sha256>> pages(List<Sha256> keys) {
        List<List<Sha256>> pages = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += PAGE) {
            pages.add(keys.subList(i, Math.min(keys.size(), i + PAGE)));
        }
        return pages;
    }

    /** What was written so far. */
    private final class Archive {
        private final TarWriter tar;
        private final List<ArchiveFiles.Part> parts = new ArrayList<>();
        private long objectCount;
        private long objectBytes;

        Archive(TarWriter tar) {
            this.tar = tar;
        }

        void part(String name, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            tar.file(name, bytes);
            parts.add(new ArchiveFiles.Part(
                    name,
                    bytes.length,
                    Sha256.of(Digests.sha256().digest(bytes)).hex()));
        }

        void object(VersionContents.Held object, InputStream content) throws IOException {
            try (DigestInputStream bytes = new DigestInputStream(content, Digests.sha256())) {
                tar.file(object.key().path(), object.bytes(), bytes);
                Sha256 digest = Sha256.of(bytes.getMessageDigest().digest());
                if (!digest.equals(object.key().digest())) {
                    throw new IOException(object.key() + " has other bytes in the bucket; a check mends it");
                }
            }
            objectCount++;
            objectBytes += object.bytes();
        }

        void end() throws IOException {
            byte[] index = json.writeValueAsBytes(new ArchiveFiles.Contents(parts, objectCount, objectBytes));
            tar.file(ArchiveFiles.ARCHIVE, index);
            tar.end();
        }
    }
}
