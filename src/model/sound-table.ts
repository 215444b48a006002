/** Made from schema.ts by scripts/sound-table.ts, which says how to make it anew. */
export const soundTable = {
  '$schema?': 'text',
  title: 'text like:\\S',
  'description?': 'text',
  'language?': 'text is:bad-language ="en"',
  'timeZone?': 'text is:unknown-zone ="UTC"',
  'updated?': 'text is:bad-timestamp',
  'sources?': [
    {
      id: 'text like:\\S',
      title: 'text like:\\S',
      'publisher?': 'text',
      'author?': 'text',
      'url?': 'text means:address',
      'published?': 'text means:date',
      'language?': 'text is:bad-language',
      'sha256?': 'text like:^[0-9a-fA-F]{64}$',
    },
  ],
  'actors?': [
    {
      id: 'text like:\\S',
      name: 'text like:\\S',
      'role?': 'text',
      'affiliation?': 'text',
      'color?': 'text like:^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$',
    },
  ],
  events: [
    {
      id: 'text like:\\S',
      title: 'text like:\\S',
      'summary?': 'text',
      date: 'text means:date',
      'actors?': ['text like:\\S means:actor', 'distinct'],
      'kind?': 'text',
      'status?': 'of:occurred,planned,disputed ="occurred"',
      'quotes?': [
        {
          source: 'text like:\\S means:source',
          exact: 'text like:\\S',
          'prefix?': 'text',
          'suffix?': 'text',
          'start?': 'number whole least:0',
          'speaker?': 'text like:\\S means:actor',
          'mark?': ['text like:^[^] means:mark', 'distinct'],
        },
      ],
      'stated?': [
        {
          source: 'text like:\\S means:source',
          text: 'text like:\\S',
          'date?': 'text means:date',
          'note?': 'text',
        },
      ],
      'relations?': [
        {
          to: 'text like:\\S means:event',
          type: 'of:responds-to,follows,enables,reports-on,part-of',
          'source?': 'text like:\\S means:source',
          'quote?': 'text',
          'disputed?': 'boolean =false',
        },
      ],
      'media?': [
        {
          url: 'text means:address',
          alt: 'text',
          'caption?': 'text',
          'credit?': 'text',
          'link?': 'text means:address',
        },
      ],
      'links?': [{ url: 'text means:address', label: 'text like:\\S' }],
    },
  ],
  'eras?': [{ title: 'text like:\\S', date: 'text means:interval' }],
} as const;
