package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.MySqlServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Applications are packed into one jar, and not every way of packing keeps all files. */
@Tag(MySqlServer.TAG)
class PackagingTest {

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aJarWhoseServiceFilesOverwroteEachOtherOpensABank(TestDatabase kind) throws Exception {
        try (Packed jar = new Packed("META-INF/services/.*")) {
            jar.open(kind.freshUrl());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aThreadThatKnowsNoClassLoaderOpensABank(TestDatabase kind) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Packed jar = new Packed("nothing")) {
            Thread.currentThread().setContextClassLoader(null);
            jar.open(kind.freshUrl());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void aThreadOfAPoolOpensABank() throws Exception {
        try (Packed jar = new Packed("nothing")) {
            CompletableFuture.supplyAsync(
                            () -> unchecked(() -> jar.open(TestDatabase.H2.freshUrl())), new ForkJoinPool(1))
                    .get();
        }
    }

    @Test
    void aJarThatLostAScriptSaysWhichAndMakesNoBank() throws IOException {
        try (Packed jar = new Packed("moneyflo/schema/V5__hold\\.sql")) {
            assertThatThrownBy(() -> jar.open(TestDatabase.H2.freshUrl()))
                    .hasMessageContaining("moneyflo/schema/V5__hold.sql")
                    .hasMessageContaining("all files under moneyflo/");
        }
    }

    @Test
    void aMissingDriverIsNamedAndSoAreTheServiceFiles() throws IOException {
        try (Packed jar = new Packed("META-INF/services/.*", "org.h2.Driver")) {
            assertThatThrownBy(() -> jar.open(TestDatabase.H2.freshUrl()))
                    .hasMessageContaining("no driver for jdbc:h2:")
                    .hasMessageContaining("merge the files under META-INF/services");
        }
    }

    private static Object unchecked(Callable<?> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The library and all it needs, loaded anew and without what the packing lost. */
    private static final class Packed extends URLClassLoader {

        private final Pattern lost;
        private final List<String> lostClasses;

        Packed(String lost, String... lostClasses) {
            super(classPath(), ClassLoader.getPlatformClassLoader());
            this.lost = Pattern.compile(lost);
            this.lostClasses = List.of(lostClasses);
        }

        Object open(String url) throws Exception {
            try {
                Object bank = loadClass("com.moneyflo.jdbc.JdbcBank")
                        .getMethod("open", String.class)
                        .invoke(null, url);
                assertThat(bank.getClass().getClassLoader()).isSameAs(this);
                ((AutoCloseable) bank).close();
                return bank;
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (lostClasses.contains(name)) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        @Override
        public URL getResource(String name) {
            return lost.matcher(name).matches() ? null : super.getResource(name);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return lost.matcher(name).matches() ? null : super.getResourceAsStream(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return lost.matcher(name).matches() ? Collections.emptyEnumeration() : super.getResources(name);
        }

        private static URL[] classPath() {
            return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                    .splitAsStream(
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                    .map(entry -> (URL) unchecked(() -> Path.of(entry).toUri().toURL()))
                    .toArray(URL[]::new);
        }
    }
}
