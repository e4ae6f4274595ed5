package com.moneyflo.twilio.proof;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts JVMs that are soon ready. Their classes lie in one archive that the JVM maps into memory (AppCDS). Such an
 * archive contains jars alone, so folders of classes go into jars first.
 */
final class Launch {

    private static final String ARCHIVE = "classes.jsa";

    private final Path folder;
    private final List<String> classPath;

    private Launch(Path folder, List<String> classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /** Puts the class path of this JVM in jars. */
    static Launch prepare(Path folder) throws IOException {
        String here = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> classPath = new ArrayList<>();
        for (String place : here.split(File.pathSeparator, -1)) {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                classPath.add(jar(path, folder.resolve("classes" + classPath.size() + ".jar"))
                        .toString());
            } else if (Files.exists(path)) {
                classPath.add(place);
            }
        }
        return new Launch(folder, classPath);
    }

    /** A JVM that writes down, when it ends, what classes it used. */
    ProcessBuilder first(Class<?> main, List<String> arguments) {
        return process("-XX:ArchiveClassesAtExit=" + folder.resolve(ARCHIVE), main, arguments);
    }

    /** One that begins with these classes at hand. */
    ProcessBuilder next(Class<?> main, List<String> arguments) {
        return process("-XX:SharedArchiveFile=" + folder.resolve(ARCHIVE), main, arguments);
    }

    private ProcessBuilder process(String archive, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xlog:disable",
                archive,
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                String.join(File.pathSeparator, classPath),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> tree = Files.walk(classes)) {
            for (Path one : tree.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString().replace(File.separatorChar, '/')));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
