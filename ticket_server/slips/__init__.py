"""Emergency slips: numbers printed beforehand, for the day when nothing works."""
