/** Complaints that come by mail: the threads of an IMAP folder. */
@NullMarked
package dev.vidhuk.ingest.mail;

import org.jspecify.annotations.NullMarked;
