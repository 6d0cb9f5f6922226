package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.http.UploadedFile;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Uploaded files, such as music for callers who wait. */
public final class AssetsResource {
    private static final long LARGEST_FILE = 10L << 20;
    private static final long LONGEST_AUDIO_SECONDS = 210;
    private static final Map<String, String> CONTENT_TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("webm", "audio/webm"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("aac", "audio/aac"),
            Map.entry("flac", "audio/flac")));

    private final Workspace workspace;
    private final Table assets;

    public AssetsResource(Workspace workspace) {
        this.workspace = workspace;
        assets = workspace.keep(new Table());
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("assetCreate", this::create);
    }

    private Answer create(Exchange exchange) {
        if (exchange.files().size() != 1) {
            throw ApiFailure.badRequest("`file` must be one file");
        }
        UploadedFile file = exchange.files().get(0);
        if (file.length() == 0 || file.length() > LARGEST_FILE) {
            throw ApiFailure.badRequest(
                    "`file` must have at least 1 byte and at most 10 MB, not " + file.length() + " bytes");
        }
        long seconds = waveSeconds(file.content());
        if (seconds > LONGEST_AUDIO_SECONDS) {
            throw ApiFailure.badRequest("`file` must be at most " + LONGEST_AUDIO_SECONDS
                    + " seconds long when it is audio, not " + seconds);
        }
        String contentType = contentType(file);
        String id = workspace.ids().next("asset");
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        ObjectNode asset = JsonTrees.object()
                .put("asset_id", id)
                .put("file_name", file.fileName())
                .put("file_size", file.length())
                .put("content_type", contentType)
                .put("created_timestamp", workspace.nowMillis())
                .put("url", "https://simulator.invalid/assets/" + id + "/" + name);
        return Answer.of(assets.add(id, asset));
    }

    /** The type that the upload states, or else the one that the name of the file suggests. */
    private static String contentType(UploadedFile file) {
        String stated = file.contentType();
        if (stated != null && (stated.startsWith("image/") || stated.startsWith("audio/"))) {
            return stated;
        }
        String name = file.fileName().toLowerCase(Locale.ROOT);
        String type = CONTENT_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw ApiFailure.badRequest("`file` must be an image or audio, of the kinds "
                    + String.join(", ", CONTENT_TYPES.keySet()) + "; " + file.fileName() + " is none");
        }
        return type;
    }

    /** Returns how long a WAV file is; 0 for other kinds, whose length cannot be read off. */
    private static long waveSeconds(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < 44 || !text(file, 0).equals("RIFF") || !text(file, 8).equals("WAVE")) {
            return 0;
        }
        long bytesPerSecond = 0;
        int at = 12;
        while (at + 8 <= file.length) {
            long size = Integer.toUnsignedLong(bytes.getInt(at + 4));
            if (text(file, at).equals("fmt ") && at + 20 <= file.length) {
                bytesPerSecond = Integer.toUnsignedLong(bytes.getInt(at + 16));
            } else if (text(file, at).equals("data") && bytesPerSecond > 0) {
                return size / bytesPerSecond;
            }
            long next = at + 8 + size + (size & 1);
            if (next > file.length) {
                break;
            }
            at = (int) next;
        }
        return 0;
    }

    private static String text(byte[] file, int from) {
        return new String(file, from, 4, StandardCharsets.US_ASCII);
    }
}
