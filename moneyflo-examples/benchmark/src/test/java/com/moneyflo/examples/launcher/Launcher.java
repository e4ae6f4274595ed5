package com.moneyflo.examples.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.examples.cli.Terminal.Answer;
import com.moneyflo.jdbc.JdbcBank;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A copy of the launcher in a project that looks built, made of what this JVM runs. */
final class Launcher {

    private static final Path SCRIPT = Path.of("../moneyflo").toAbsolutePath();

    private final Path root;
    private final Path script;

    private Launcher(Path root) {
        this.root = root;
        this.script = root.resolve("moneyflo-examples/moneyflo");
    }

    static Launcher in(Path root) throws IOException {
        Path examples = root.resolve("moneyflo-examples");
        Path target = Files.createDirectories(examples.resolve("benchmark/target/lib"))
                .getParent();
        for (Path module : List.of(
                root.resolve("moneyflo-core"),
                root.resolve("moneyflo-twilio"),
                examples.resolve("cli"),
                examples.resolve("benchmark"))) {
            Files.createDirectories(module.resolve("src/main"));
            Files.createFile(module.resolve("pom.xml"));
        }
        Files.createFile(root.resolve("pom.xml"));
        Files.createFile(examples.resolve("pom.xml"));
        Launcher launcher = new Launcher(root);
        Files.copy(SCRIPT, launcher.script);
        launcher.script.toFile().setExecutable(true);
        writeClassPath(target.resolve("lib/all.jar"));
        Files.createDirectory(target.resolve("moneyflo-examples-benchmark-0.jar"));
        launcher.isBuiltWith(Path.of(System.getProperty("java.home"), "bin/java"));
        return launcher;
    }

    /** A jar that stands for all that this JVM has on its class path. */
    private static void writeClassPath(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .map(part -> Path.of(part).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    /** A Java home whose {@code java} prints this, to see how the real one would be started. */
    Path javaThatPrints(String words) throws IOException {
        Path home = Files.createDirectories(root.resolve("jdk/bin")).getParent();
        Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\necho \"" + words + "\"\n");
        java.toFile().setExecutable(true);
        isBuiltWith(java);
        return home;
    }

    private void isBuiltWith(Path java) throws IOException {
        Files.writeString(root.resolve("moneyflo-examples/benchmark/target/launcher.stamp"), java.toRealPath() + "\n");
    }

    /** The words for a line of shell, in which {@code $0} is the launcher. */
    List<String> shell(String line) {
        return List.of("bash", "-c", line, script.toString());
    }

    Answer run(Map<String, String> environment, String... words) throws Exception {
        return run(
                environment,
                Stream.concat(Stream.of(script.toString()), Stream.of(words)).toList());
    }

    Answer run(Map<String, String> environment, List<String> words) throws Exception {
        return start(environment, root.getParent(), words);
    }

    /** Runs a command with this environment and no other, but for the path of programs and the JDK of this run. */
    Answer start(Map<String, String> environment, Path where, List<String> words) throws Exception {
        // The words go by way of a file: this JVM itself may not be able to say them.
        Path line = Files.createTempFile("words", ".sh");
        Files.write(line, ("exec" + quoted(words) + "\n").getBytes(UTF_8));
        ProcessBuilder builder = new ProcessBuilder("env", "-i", "sh", line.toString()).directory(where.toFile());
        List<String> command = builder.command();
        List<String> variables = new ArrayList<>(
                List.of("PATH=" + System.getenv("PATH"), "JAVA_HOME=" + System.getProperty("java.home")));
        environment.forEach((name, value) -> variables.add(name + "=" + value));
        command.addAll(2, variables);
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Files.delete(line);
        // bash itself warns of a locale that does not exist
        String said = err.get()
                .lines()
                .filter(text -> !text.contains("setlocale"))
                .map(text -> text + "\n")
                .reduce("", String::concat);
        return new Answer(process.waitFor(), out, said);
    }

    private static String quoted(List<String> words) {
        StringBuilder quoted = new StringBuilder();
        words.forEach(
                word -> quoted.append(" '").append(word.replace("'", "'\\''")).append('\''));
        return quoted.toString();
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Makes a long history. */
    static void fill(Path file, String account, int deposits) {
        try (JdbcBank bank = JdbcBank.open("jdbc:h2:file:" + file)) {
            Account asha = bank.account(AccountNumber.of(account));
            IntStream.range(0, deposits).parallel().forEach(i -> asha.deposit(Money.of("INR", "1.00")));
        }
    }
}
