package io.zato.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCommandTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "'', 256",
        "-Dzato.a=b, 256",
        "-Xmx200m, 64",
        "-XX:MaxHeapSize=128m -Dzato.a=b, 64",
        "-Xmx200m -Xms100m, 100"
    })
    void theJvmStartsWhateverMemoryIsGiven(String given, int atTheStart) throws Exception {
        assertEquals(atTheStart * 1024L * 1024, initialHeap(given));
    }

    /** Bytes, as the JVM itself says; fails when it does not start. */
    private long initialHeap(String given) throws IOException, InterruptedException {
        Settings settings = Settings.of(Map.of("ZATO_JAVA_OPTS", given), home.resolve("none"));
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx512m");
        line.addAll(ServerCommand.options(new ServerHome(home), settings));
        line.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        return said.lines()
                .filter(flag -> flag.contains(" InitialHeapSize "))
                .map(flag -> flag.replaceAll(".*= *(\\d+).*", "$1"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
