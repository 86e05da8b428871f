Feature: List creation requests: limit
  limit is the most requests that one page of ListCreateAccountStatuses may hold.
  That no page holds more than was asked for is checked on each exchange of the run.

  Rule: limit may be left out

    @HW-LIST-OK
    Scenario: A call without parameters is accepted
      When ListCreateAccountStatuses is called
      Then it is accepted

    @HW-LIST-LIMIT-DEFAULT
    Scenario: Without limit, a page holds no more than the default
      Given more creation requests than limit has by default
      When ListCreateAccountStatuses is called
      Then the page holds no more than limit has by default

    @HW-LIST-LIMIT-DEFAULT-FULL
    Scenario: Without limit, a page is as long as with the default
      When ListCreateAccountStatuses is called with limit at its default, and without
      Then both pages should be as long

  Rule: limit is from its minimum to its maximum

    Scenario Outline: A limit <limit> is accepted
      When ListCreateAccountStatuses is called with limit <limit>
      Then it is accepted

      @HW-LIST-LIMIT-MIN
      Examples: the least
        | limit          |
        | at its minimum |

      @HW-LIST-LIMIT-MAX
      Examples: the most
        | limit               |
        | one under its maximum |
        | at its maximum        |

    Scenario Outline: A limit <limit> is refused
      Given a call of ListCreateAccountStatuses that is accepted
      When it is sent again with limit <limit>
      Then it is refused
      And the status should be 400

      @HW-LIST-LIMIT-MIN
      Examples: too small
        | limit                 |
        | one under its minimum |
        | that is negative      |

      @HW-LIST-LIMIT-MAX
      Examples: too large
        | limit                          |
        | one over its maximum           |
        | too large for any integer type |

      @HW-LIST-LIMIT-INTEGER
      Examples: no integers
        | limit                  |
        | that is a word         |
        | with a letter after it |
        | with a fraction        |

  Rule: What the page leaves open about limit is read in a sensible way

    @HW-LIST-LIMIT-EMPTY
    Scenario: An empty limit is refused, or taken as absent
      Given a call of ListCreateAccountStatuses that is accepted
      When it is sent again with limit left empty
      Then it is refused, or should be answered as without limit

    @HW-LIST-LIMIT-REPEATED
    Scenario: Two limits are refused, or one of them holds
      Given a call of ListCreateAccountStatuses that is accepted
      When it is sent again with limit given as 1 and as 2
      Then it is refused, or the page should hold no more than 2
