package dev.retell4j.mcp.http;

import dev.retell4j.mcp.internal.wire.OpenQuestions;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A client's session, which belongs to the caller who opened it. */
final class Session {
    final McpStreamableServerSession protocol;
    final String principal;
    final Map<Object, Running> running = new ConcurrentHashMap<>();
    final OpenQuestions questions = new OpenQuestions();
    final Set<AnswerStream> answers = ConcurrentHashMap.newKeySet();
    final AtomicReference<@Nullable AnswerStream> listening = new AtomicReference<>();
    private volatile long lastUse;

    Session(McpStreamableServerSession protocol, String principal, long now) {
        this.protocol = protocol;
        this.principal = principal;
        lastUse = now;
    }

    void use(long now) {
        lastUse = now;
    }

    long lastUse() {
        return lastUse;
    }

    boolean isIdle(long now, Duration most) {
        return answers.isEmpty() && now - lastUse > most.toNanos();
    }

    void stopListening() {
        AnswerStream stream = listening.getAndSet(null);
        if (stream != null) {
            stream.close();
        }
    }

    void end() {
        running.values().forEach(Running::cancel);
        answers.forEach(AnswerStream::close);
        protocol.close();
    }
}
