# What the files may say, for editors; and everything as one document that keeps to it.
$ nurture schema item
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "an item of nurture's library",
  "type": "object",
  "properties": {
    "title": {
      "description": "what the thing is called",
      "$ref": "#/$defs/text",
      "not": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "type": "string",
            "pattern": "^\\s*$"
          }
        ]
      }
    },
    "url": {
      "description": "where it is",
      "$ref": "#/$defs/texts"
    },
    "kind": {
      "description": "what it is: article, white paper, book",
      "$ref": "#/$defs/text"
    },
    "tags": {
      "description": "whom it may interest, by tag",
      "$ref": "#/$defs/texts"
    },
    "segment": {
      "description": "whom it may interest, by market",
      "$ref": "#/$defs/texts"
    },
    "about": {
      "description": "what is in it, and for whom",
      "$ref": "#/$defs/text"
    },
    "added": {
      "description": "the day this file was made",
      "$ref": "#/$defs/day"
    },
    "expires": {
      "description": "the last day it is worth sending",
      "$ref": "#/$defs/day"
    }
  },
  "patternProperties": {
    "^x-": true
  },
  "additionalProperties": false,
  "required": [
    "title"
  ],
  "$defs": {
    "text": {
      "type": [
        "string",
        "number",
        "boolean",
        "null"
      ]
    },
    "texts": {
      "anyOf": [
        {
          "$ref": "#/$defs/text"
        },
        {
          "type": "array",
          "items": {
            "$ref": "#/$defs/text"
          }
        }
      ]
    },
    "day": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    }
  }
}
$ nurture schema contact | python3 -c 'import json, sys; print(*json.load(sys.stdin)["$defs"])'
text texts rule day share date calendar_day whole_number interval dates need period needs follow_up follow_ups past pasts interaction boolean interactions
$ nurture schema contact | grep -c deprecated
1
$ nurture schema settings | grep -A3 '"workdays"'
    "workdays": {
      "description": "the days of the week you reach out on",
      "anyOf": [
        {
$ nurture schema | python3 -c 'import json, sys; print(*json.load(sys.stdin)["properties"])'
format today settings contacts organisations library
$ nurture schema setings
! nurture: there is no schema of 'setings'
! hint: did you mean 'settings'?
? 2
$ nurture schema person
! nurture: there is no schema of 'person'
! hint: one of contact, org, item, settings
? 2
