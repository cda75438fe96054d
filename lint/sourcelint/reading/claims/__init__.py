"""Claims: figures bound to what is counted, the act, the scope, the place and the period.

A claim is bound when what it counts and the act that makes it a fact were both read; everything else stays
in the register unbound, and nothing is compared with it.

``claim`` is what a claim is, ``reader`` reads the sentences of a document in order and hands their periods on,
``counted`` reads what a figure counts, ``acts`` the verb that makes it a fact, ``register`` writes it all down.
"""

from sourcelint.reading.claims.claim import Claim
from sourcelint.reading.claims.reader import read_claims

__all__ = ["Claim", "read_claims"]
