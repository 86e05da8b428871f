Feature: List creation requests: marker
  marker says where the page of ListCreateAccountStatuses starts. It comes from the next_marker of the page before.

  Rule: A marker continues the list

    @HW-LIST-MARKER-CONTINUES
    Scenario: The second page goes on where the first ended
      Given a page of ListCreateAccountStatuses that is not the last
      When the page after it is called
      Then it is accepted
      And it holds none of what the page before it held

    @HW-LIST-MARKER-RESERVED
    Scenario: A marker with reserved characters is accepted when it comes back encoded
      Given a page of ListCreateAccountStatuses whose next_marker needs percent-encoding
      When the page after it is called
      Then it is accepted

  Rule: A marker has from 4 to 400 characters

    Scenario Outline: A marker <marker> is refused
      Given a call of ListCreateAccountStatuses that is accepted
      When it is sent again with marker <marker>
      Then it is refused
      And the status should be 400

      @HW-LIST-MARKER-MIN
      Examples: too short
        | marker                       |
        | one shorter than its minimum |

      @HW-LIST-MARKER-MAX
      Examples: too long
        | marker                      |
        | one longer than its maximum |

    @HW-LIST-MARKER-UNKNOWN
    Scenario Outline: A marker <marker> that was never issued
      Given a call of ListCreateAccountStatuses that is accepted
      When it is sent again with marker <marker>
      Then it is refused, or answered with a page

      Examples: lengths within the limits
        | marker           |
        | at its minimum   |
        | at its maximum   |

      Examples: characters that need care
        | marker                        |
        | with a quote in it            |
        | with a percent sign in it     |
        | with a space in it            |
        | with a non-ASCII letter in it |

  Rule: A marker means a place, or nothing

    @HW-LIST-MARKER-ALTERED
    Scenario: A marker with one character altered does not start the list again
      Given a page of ListCreateAccountStatuses far from the first
      When it is sent again with marker altered by one character
      Then it is refused, or should not be the first page
