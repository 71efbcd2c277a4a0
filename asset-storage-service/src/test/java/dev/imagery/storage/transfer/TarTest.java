package dev.imagery.storage.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 5000})
    void whatIsWrittenIsRead(int length) throws IOException {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);

        List<String> read = read(archive(tar -> {
            tar.file("first.txt", bytes);
            tar.file("second.txt", length, new ByteArrayInputStream(bytes));
            tar.file("third.txt", "end".getBytes(UTF_8));
        }));

        assertThat(read).containsExactly("first.txt " + length, "second.txt " + length, "third.txt 3");
    }

    @Test
    void otherProgramsReadWhatIsWritten() throws IOException, InterruptedException {
        Path archive = directory.resolve("a.tar");
        Files.write(archive, archive(tar -> tar.file("assets/a.txt", "hello".getBytes(UTF_8))));

        Process tar = new ProcessBuilder("tar", "-xOf", archive.toString(), "assets/a.txt").start();

        assertThat(new String(tar.getInputStream().readAllBytes(), UTF_8)).isEqualTo("hello");
        assertThat(tar.waitFor()).isZero();
    }

    @Test
    void whatOtherProgramsWriteIsRead() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("a.txt"), "hello");
        Process tar =
                new ProcessBuilder("tar", "-C", directory.toString(), "--format=ustar", "-cf", "-", "a.txt").start();

        assertThat(read(tar.getInputStream().readAllBytes())).containsExactly("a.txt 5");
        assertThat(tar.waitFor()).isZero();
    }

    @Test
    void anArchiveThatWasCutOffIsTold() throws IOException {
        byte[] whole = archive(tar -> tar.file("a.txt", new byte[600]));

        assertThatMalformed(Arrays.copyOf(whole, 700)).withMessage("The archive ends within a.txt");
        assertThatMalformed(Arrays.copyOf(whole, whole.length - 1024))
                .withMessage("The archive ends before its end mark");
    }

    @Test
    void whatIsNoArchiveIsTold() {
        assertThatMalformed(new byte[0]).withMessage("The archive ends before its end mark");
        assertThatMalformed("x".repeat(512).getBytes(UTF_8)).withMessage("This is no archive of POSIX (ustar)");
    }

    @Test
    void aHeaderThatWasChangedIsTold() throws IOException {
        byte[] archive = archive(tar -> tar.file("a.txt", new byte[3]));
        archive[0]++;

        assertThatMalformed(archive).withMessage("This is no archive of POSIX (ustar)");
    }

    @Test
    void aFileOfAnotherLengthThanWasSaidIsNotWritten() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> archive(tar -> tar.file("a.txt", 3, new ByteArrayInputStream(new byte[2]))))
                .withMessage("a.txt has 2 bytes and not 3");
    }

    @FunctionalInterface
    private interface Writing {
        void to(TarWriter tar) throws IOException;
    }

    private static byte[] archive(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        var tar = new TarWriter(out);
        writing.to(tar);
        tar.end();
        return out.toByteArray();
    }

    private static List<String> read(byte[] archive) throws IOException {
        List<String> files = new ArrayList<>();
        var tar = new TarReader(new ByteArrayInputStream(archive));
        Optional<TarReader.TarFile> file = tar.next();
        while (file.isPresent()) {
            files.add(file.get().name() + " " + file.get().content().readAllBytes().length);
            file = tar.next();
        }
        return files;
    }

    private static ThrowableAssertAlternative<TarReader.MalformedException> assertThatMalformed(byte[] archive) {
        return assertThatExceptionOfType(TarReader.MalformedException.class).isThrownBy(() -> read(archive));
    }
}
