package dev.kiln.runtime.asset;

/** One file's content. */
public sealed interface Asset extends AssetOrArchive permits FileAsset, StringAsset, RemoteAsset {}
