Feature: Show one creation request
  ShowCreateAccountStatus tells how far the request to create an account has come.
  The form of every answer, and that it is about the id that was asked for, is checked on each exchange of the run.

  Rule: A request that is known is shown, whichever state it is in

    @HW-SHOW-OK
    Scenario: A known request is shown
      Given a known creation request
      When ShowCreateAccountStatus is called for it
      Then it is accepted

    Scenario Outline: A request that is <state> is shown as <state>
      Given 4 known creation requests that are <state>
      When ShowCreateAccountStatus is called for each of them
      Then it is accepted
      And each creation request is <state>, or has moved on from there

      @HW-SHOW-IN-PROGRESS
      Examples: in progress
        | state       |
        | in_progress |

      @HW-SHOW-SUCCEEDED
      Examples: finished well
        | state     |
        | succeeded |

      @HW-SHOW-FAILED
      Examples: finished badly
        | state  |
        | failed |

    @HW-SHOW-OK
    Scenario: Whatever is listed can be shown
      Given 100 known creation requests
      When ShowCreateAccountStatus has been called for each of them
      Then it is accepted

  Rule: An id that was never issued shows nothing

    @HW-SHOW-UNKNOWN-ID
    Scenario Outline: An id <id> is refused
      Given a call of ShowCreateAccountStatus that is accepted
      When it is sent again with create_account_status_id <id>
      Then it is refused
      And the status should be 400 or 404

      Examples: ids of a plausible length
        | id                                |
        | that was never issued             |
        | of 36 characters, never issued    |
        | in upper case, never issued       |
        | cut short by a character          |

    @HW-SHOW-ID-LONG
    Scenario Outline: An id <id> is refused
      Given a call of ShowCreateAccountStatus for the longest id that is accepted
      When it is sent again with create_account_status_id <id>
      Then it is refused

      Examples: ids over the maximum
        | id                                   |
        | of 37 characters, never issued       |
        | of 300 characters, never issued      |
        | with a character more                |

    @HW-SHOW-ID-ODD
    Scenario Outline: An id <id> is refused
      Given a call of ShowCreateAccountStatus for the shortest id that is accepted
      When it is sent again with create_account_status_id <id>
      Then it is refused

      Examples: ids with characters that need care
        | id                            |
        | with a quote in it            |
        | with a percent sign in it     |
        | with a slash in it            |
        | with a space in it            |
        | with a non-ASCII letter in it |
