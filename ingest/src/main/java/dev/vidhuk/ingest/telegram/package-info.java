/** Telegram: what a public channel shows of itself on the web, and what a bot hears in a group. */
@NullMarked
package dev.vidhuk.ingest.telegram;

import org.jspecify.annotations.NullMarked;
