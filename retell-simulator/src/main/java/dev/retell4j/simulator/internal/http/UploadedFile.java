package dev.retell4j.simulator.internal.http;

/**
 * A file of a multipart body; its content is not kept.
 *
 * @param field the name of the part
 * @param fileName the name of the file
 * @param length the size in bytes
 */
public record UploadedFile(String field, String fileName, long length) {}
