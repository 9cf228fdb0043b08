/** What the APIs of portals, shops and networks have in common: credentials, allowances, refusals, lists in JSON. */
@NullMarked
package dev.vidhuk.ingest.api;

import org.jspecify.annotations.NullMarked;
