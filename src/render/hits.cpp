// Where `search` hit: the person, the place, and the line with the words in bold.
#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"

namespace nurture::render {
namespace {

constexpr int hit_indent = 2;

struct Piece {
  std::string text;
  bool marked = false;
};

/// The text cut at its marks, each piece printable. Marks that lie outside or overlap are clipped.
std::vector<Piece> pieces(const Hit& hit) {
  std::vector<Piece> made;
  std::size_t at = 0;
  const auto cut = [&](std::size_t end, bool marked) {
    end = std::min(end, hit.text.size());
    if (end <= at) return;
    made.push_back({base::printable(std::string_view(hit.text).substr(at, end - at)), marked});
    at = end;
  };
  for (const auto& [begin, end] : hit.marks) {
    cut(begin, false);
    cut(end, true);
  }
  cut(hit.text.size(), false);
  return made;
}

/// The last words of a text that fit, behind "…".
std::string tail(const std::string& text, int columns) {
  if (base::width(text) <= columns) return text;
  std::size_t at = 0;
  while (at != std::string::npos && base::width(std::string_view(text).substr(at)) + 1 > columns) {
    const std::size_t space = text.find(' ', at);
    at = space == std::string::npos ? space : space + 1;
  }
  return "…" + (at == std::string::npos ? std::string() : text.substr(at));
}

/// One line of at most `columns`, begun so that the first mark is on it.
std::string hit_line(const Hit& hit, int columns, const Style& style) {
  std::vector<Piece> made = pieces(hit);
  int whole = 0;
  for (const Piece& piece : made) whole += base::width(piece.text);
  if (whole > columns && !made.front().marked && made.size() > 1)
    made.front().text = tail(made.front().text, columns / 2);
  std::string out;
  int room = columns;
  for (const Piece& piece : made) {
    if (room <= 0) break;
    const std::string shown = base::truncate(piece.text, room);
    room -= base::width(shown);
    out += paint(style, piece.marked ? Paint::bold : Paint::plain, shown);
    if (shown != piece.text) break;
  }
  return out;
}

std::string heading(const Hit& hit, const Style& style) {
  const std::string id = clean(hit.id);
  return paint(style, Paint::bold, clean(hit.name)) +
         paint(style, Paint::dim,
               hit.organisation ? fmt::format("  {}, organisation", id) : "  " + id) +
         '\n';
}

}  // namespace

std::string hits_text(const std::vector<Hit>& hits, const Style& style) {
  if (hits.empty()) return "No match.\n";
  std::string out;
  std::string path;
  for (const Hit& hit : hits) {
    if (hit.path != path || out.empty()) out += (out.empty() ? "" : "\n") + heading(hit, style);
    path = hit.path;
    const std::string where = clean(hit.where);
    const int room = std::max(cut_at(style) - hit_indent - base::width(where) - 2, 16);
    out += spaces(hit_indent) + paint(style, Paint::dim, where) + "  " +
           hit_line(hit, room, style) + '\n';
  }
  return out;
}

std::string hits_json(const std::vector<Hit>& hits, base::Date today) {
  const auto json_hit = [](const Hit& hit) {
    Json made = json_whose(hit.id, hit.name, hit.organisation);
    made["path"] = hit.path;
    made["where"] = hit.where;
    made["text"] = hit.text;
    made["marks"] = hit.marks;
    return made;
  };
  return json_document(today, {{"hits", json_list(hits, json_hit)}});
}

}  // namespace nurture::render
