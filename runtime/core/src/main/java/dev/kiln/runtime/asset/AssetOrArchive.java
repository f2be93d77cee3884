package dev.kiln.runtime.asset;

/** A file or a folder given to a resource. */
public sealed interface AssetOrArchive permits Asset, Archive {}
