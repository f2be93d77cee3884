package dev.kiln.runtime.asset;

/** A folder's content, or a packed one's ({@code .zip}, {@code .tar}, {@code .tar.gz}). */
public sealed interface Archive extends AssetOrArchive permits FileArchive, RemoteArchive, AssetArchive {}
