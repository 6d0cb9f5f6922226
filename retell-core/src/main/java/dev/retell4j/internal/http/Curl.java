package dev.retell4j.internal.http;

import dev.retell4j.internal.redact.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okio.Buffer;

/** Describes a request as a command for a shell, without secrets. */
final class Curl {
    private Curl() {}

    /** Writes the command for a request that has all its headers. */
    static String command(Request request) {
        StringBuilder command = new StringBuilder("curl -X ").append(request.method());
        command.append(' ').append(quote(address(request.url())));
        request.headers().forEach(header -> {
            String name = header.getFirst();
            boolean key = name.equalsIgnoreCase("Authorization");
            command.append(" \\\n  -H ")
                    .append(
                            key
                                    ? "\"Authorization: Bearer $RETELL_API_KEY\""
                                    : quote(name + ": " + Redaction.header(name, header.getSecond())));
        });
        byte[] json = Bodies.json(request.body());
        if (json != null) {
            command.append(" \\\n  -H 'Content-Type: application/json' \\\n  -d ")
                    .append(quote(Redaction.json(json)));
        } else if (request.body() instanceof MultipartContent multipart) {
            multipart
                    .parts()
                    .forEach(part -> command.append(
                                    part.body() instanceof UploadBody ? " \\\n  -F " : " \\\n  --form-string ")
                            .append(quote(field(part))));
        }
        return command.toString();
    }

    /** Returns the query, without the values of secret parameters. */
    static String query(HttpUrl url) {
        HttpUrl.Builder redacted = url.newBuilder();
        for (String name : url.queryParameterNames()) {
            if (Redaction.isSecret(name)) {
                redacted.setQueryParameter(name, Redaction.MASK);
            }
        }
        String query = redacted.build().encodedQuery();
        return query == null ? "" : query;
    }

    private static String address(HttpUrl url) {
        HttpUrl.Builder plain = url.newBuilder().username("").password("");
        return plain.encodedQuery(url.encodedQuery() == null ? null : query(url))
                .build()
                .toString();
    }

    private static String field(MultipartBody.Part part) {
        String disposition = part.headers() == null ? "" : part.headers().get("Content-Disposition");
        String name = between(disposition == null ? "" : disposition, "name=\"");
        if (part.body() instanceof UploadBody file) {
            return name + "=@" + file.upload().fileName();
        }
        String value = text(part);
        boolean json = value.startsWith("{") || value.startsWith("[");
        return name + "="
                + (Redaction.isSecret(name) ? Redaction.MASK : json ? Redaction.json(value) : Redaction.text(value));
    }

    private static String text(MultipartBody.Part part) {
        Buffer buffer = new Buffer();
        try {
            part.body().writeTo(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.readUtf8();
    }

    private static String between(String text, String start) {
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf('"', from);
        return to < from ? "" : text.substring(from, to);
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
