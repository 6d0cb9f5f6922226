package dev.retell4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An MCP server as a process, used over its standard streams as an assistant does it. */
final class McpSession implements AutoCloseable {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double KIB_PER_MIB = 1024;
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"benchmark","version":"1"}}}""";
    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    private final Process process;
    private final BufferedReader in;
    private final OutputStream out;
    private final double millisToList;
    private final String list;
    private int next = 1;

    private McpSession(Process process, long started) throws IOException {
        this.process = process;
        in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        out = process.getOutputStream();
        say(INITIALIZE);
        hear();
        say(INITIALIZED);
        say(LIST);
        list = hear();
        millisToList = (System.nanoTime() - started) / NANOS_PER_MILLI;
    }

    /** Starts a server for the Retell at an address, and asks for its tools. */
    static McpSession start(List<String> command, Map<String, String> environment, URI retell) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment().put("RETELL_API_KEY", "key_benchmark");
        builder.environment().put("RETELL_BASE_URL", retell.toString());
        long started = System.nanoTime();
        return new McpSession(builder.start(), started);
    }

    /** From the start of the process until the answer with the tools was read. */
    double millisToList() {
        return millisToList;
    }

    int listBytes() {
        return list.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Calls a tool; returns the nanoseconds until its answer was read. */
    long call(String tool, String arguments) throws IOException {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":" + ++next + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
                + tool + "\",\"arguments\":" + arguments + "}}";
        long started = System.nanoTime();
        say(message);
        String answer = hear();
        long took = System.nanoTime() - started;
        if (!answer.contains("\"id\":" + next) || !answer.contains("\"isError\":false")) {
            throw new IOException("The server answers " + answer);
        }
        return took;
    }

    /** What the process has in memory, in MiB; only where Linux tells. */
    double residentMib() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB_PER_MIB;
            }
        }
        throw new IOException(status + " does not say VmRSS");
    }

    /** Closes its input; returns the milliseconds until the process had ended. */
    double end() throws IOException, InterruptedException {
        long started = System.nanoTime();
        out.close();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("The server ended with status " + status);
        }
        return (System.nanoTime() - started) / NANOS_PER_MILLI;
    }

    private void say(String message) throws IOException {
        out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String hear() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("The server ended");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
