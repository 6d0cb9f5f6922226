package dev.retell4j.websocket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.UnknownTranscriptEntry;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a transcript, with the place of each in the JSON: of the next transcript, which mostly begins in the
 * same way, only what follows has to be read. Bytes, for they take half the room and are compared many at a time.
 */
final class ParsedTranscript {
    private static final JsonFactory FACTORY = JsonCodec.mapper().getFactory();
    private static final ObjectReader ENTRY =
            JsonCodec.mapper().readerFor(TranscriptEntry.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What stands for an entry that is no more than {@code null}, or has a number that nothing can hold. */
    private static final TranscriptEntry NOTHING = UnknownTranscriptEntry.of(Json.NULL);

    private final byte[] json;
    private final List<TranscriptEntry> entries;

    /** For each entry, the offset behind its last byte. */
    private final int[] ends;

    private ParsedTranscript(byte[] json, List<TranscriptEntry> entries, int[] ends) {
        this.json = json;
        this.entries = Collections.unmodifiableList(entries);
        this.ends = ends;
    }

    /**
     * Reads a transcript.
     *
     * @param text a JSON array
     * @param before an earlier transcript, or null
     * @return the entries, of which those that are in both are the same objects
     */
    static ParsedTranscript of(String text, @Nullable ParsedTranscript before) {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        if (before == null) {
            return new Reading(json, json.length / 100 + 4).from(0);
        }
        int same = Arrays.mismatch(json, before.json);
        return same < 0 ? before : new Reading(json, before.entries.size() + 4).after(before, same);
    }

    List<TranscriptEntry> entries() {
        return entries;
    }

    String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** How many entries have their last byte, and what shows that it is the last one, before the offset. */
    private int completeBefore(int offset) {
        int count = Arrays.binarySearch(ends, offset);
        count = count < 0 ? -count - 1 : count + 1;
        // A number may go on: only its delimiter shows that it does not
        return count > 0 && ends[count - 1] == offset && json[offset - 1] != '}' ? count - 1 : count;
    }

    /** Collects entries. */
    private static final class Reading {
        private final byte[] json;
        private final ArrayList<TranscriptEntry> entries;
        private int[] ends;

        Reading(byte[] json, int expected) {
            this.json = json;
            this.entries = new ArrayList<>(expected);
            this.ends = new int[expected];
        }

        ParsedTranscript after(ParsedTranscript before, int same) {
            int kept = before.completeBefore(same);
            if (kept == 0) {
                return from(0);
            }
            entries.addAll(before.entries.subList(0, kept));
            ends = Arrays.copyOf(before.ends, Math.max(ends.length, kept));
            int delimiter = ends[kept - 1];
            while (json[delimiter] != ',' && json[delimiter] != ']') {
                delimiter++;
            }
            return json[delimiter] == ']' ? done() : from(delimiter);
        }

        /** Reads the entries behind the bracket or comma at the offset. */
        ParsedTranscript from(int offset) {
            byte[] rest = json;
            if (offset > 0) {
                rest = Arrays.copyOfRange(json, offset, json.length);
                rest[0] = '[';
            }
            int kept = entries.size();
            try {
                if (!quickly(rest, offset)) {
                    entries.subList(kept, entries.size()).clear();
                    oneByOne(rest, offset);
                }
            } catch (IOException e) {
                throw RetellDecodeException.notOfType(Transcript.class, e);
            }
            return done();
        }

        private ParsedTranscript done() {
            return new ParsedTranscript(json, entries, Arrays.copyOf(ends, entries.size()));
        }

        private boolean quickly(byte[] array, int offset) {
            try (JsonParser parser = FACTORY.createParser(array)) {
                parser.nextToken();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    add(
                            ENTRY.readValue(parser),
                            offset + parser.currentLocation().getByteOffset());
                }
                return true;
            } catch (IOException | NumberFormatException e) {
                // The latter is for exponents that do not fit an int
                return false;
            }
        }

        /** With the codec's allowances for entries whose fields have other forms than they should. */
        private void oneByOne(byte[] array, int offset) throws IOException {
            try (JsonParser parser = FACTORY.createParser(array)) {
                parser.nextToken();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    int start = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    parser.finishToken();
                    int end = (int) parser.currentLocation().getByteOffset();
                    add(lenient(Arrays.copyOfRange(array, start, end)), (long) offset + end);
                }
            }
        }

        private static @Nullable TranscriptEntry lenient(byte[] entry) {
            try {
                return JsonCodec.read(entry, TranscriptEntry.class);
            } catch (IOException e) {
                return null;
            }
        }

        private void add(@Nullable TranscriptEntry entry, long end) {
            int index = entries.size();
            if (index == ends.length) {
                ends = Arrays.copyOf(ends, index * 2 + 4);
            }
            ends[index] = (int) end;
            entries.add(entry == null ? NOTHING : entry);
        }
    }
}
