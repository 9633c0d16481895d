"""How long people will wait: the rules run forward with learned times. Pure: no clock, no IO."""
