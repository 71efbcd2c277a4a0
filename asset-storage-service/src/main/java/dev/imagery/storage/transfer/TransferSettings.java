package dev.imagery.storage.transfer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Imports.
 *
 * @param maxArchive the largest archive that is read, default 100 GB
 * @param maxText how much of it may be other than objects, default 4 GB; so much is kept on disk meanwhile
 */
@ConfigurationProperties("imagery.transfer")
record TransferSettings(
        @DefaultValue("100GB") DataSize maxArchive,
        @DefaultValue("4GB") DataSize maxText) {}
