package dev.kiln.runtime.asset;

/**
 * A text as a file's content, in UTF-8.
 *
 * @param text the content
 */
public record StringAsset(String text) implements Asset {}
