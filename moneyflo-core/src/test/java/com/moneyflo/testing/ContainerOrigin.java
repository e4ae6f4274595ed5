package com.moneyflo.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/** A container that Testcontainers starts and removes. */
final class ContainerOrigin implements Origin {
    private static final String IMAGE = "mysql:9.7";

    @Override
    public String name() {
        return "Testcontainers " + IMAGE;
    }

    @Override
    @SuppressWarnings("resource") // lives as long as the run; removed by the hook below and by Testcontainers itself
    public String start() {
        if (!engineAnswers()) {
            throw new IllegalStateException("no Docker engine answers");
        }
        MySQLContainer container = new MySQLContainer(IMAGE)
                .withUsername("root")
                .withPassword("moneyflo")
                .withCommand("mysqld", "--max-connections=300", "--performance-schema=ON");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return "jdbc:mysql://" + container.getHost() + ":" + container.getMappedPort(MySQLContainer.MYSQL_PORT)
                + "/?user=root&password=moneyflo&allowPublicKeyRetrieval=true&sslMode=DISABLED";
    }

    /** Testcontainers logs a page of errors when there is no engine, so the cheap signs are looked at first. */
    private static boolean engineAnswers() {
        boolean likely = System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".testcontainers.properties"));
        return likely && DockerClientFactory.instance().isDockerAvailable();
    }
}
