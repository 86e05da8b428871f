Feature: The id of a creation request
  CreateAccountRequestId is "car-" followed by 8 to 32 lower-case letters or digits.

  Rule: An id that was never issued is not found

    @AWS-ID-UNKNOWN
    Scenario Outline: An id <id> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error is CreateAccountStatusNotFoundException

      Examples: ids of the right form
        | id                                            |
        | that was never issued                         |
        | with a suffix of 8 characters, never issued   |
        | with a suffix of 32 characters, never issued  |

  Rule: An id has the form of an id

    Scenario Outline: An id <id> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error is InvalidInputException
      And the reason is true of CreateAccountRequestId

      @AWS-ID-MIN
      Examples: too short
        | id                            |
        | with a suffix of 7 characters |
        | with a suffix of 0 characters |

      @AWS-ID-MAX
      Examples: too long
        | id                                |
        | with a suffix of 33 characters    |
        | with a suffix of 10000 characters |

      @AWS-ID-PATTERN
      Examples: of another form
        | id                            |
        | in upper case, never issued   |
        | without its prefix            |
        | with another prefix           |
        | inside a longer string        |
        | with a line break after it    |
        | with a space before it        |
        | with a space after it         |
        | with a quote in it            |
        | with a slash in it            |
        | with a non-ASCII letter in it |

  Rule: An id is required

    @AWS-ID-REQUIRED
    Scenario Outline: An id <id> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error is InvalidInputException
      And the reason is true of CreateAccountRequestId

      Examples: without a value
        | id           |
        | left empty   |
        | that is null |

    @AWS-ID-REQUIRED
    Scenario: A call without an id is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again without CreateAccountRequestId
      Then it is refused
      And the error is InvalidInputException
      And the reason is true of CreateAccountRequestId

  Rule: An id is a string

    @AWS-ID-TYPE
    Scenario Outline: An id <id> is refused
      Given a call of DescribeCreateAccountStatus that is accepted
      When it is sent again with CreateAccountRequestId <id>
      Then it is refused
      And the error should be SerializationException or ValidationException or InvalidInputException

      Examples: other types
        | id                |
        | that is a number  |
        | that is a list    |
        | that is an object |
