/** Reviews that somebody else has put into the contract's form, in a file or in a request. */
@NullMarked
package dev.vidhuk.ingest.contract;

import org.jspecify.annotations.NullMarked;
