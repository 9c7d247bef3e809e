// A text that comes in pieces, line by line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nurture::exchange {

/// Lines end in LF, CR LF, or, in a text whose front has no LF, in CR alone. Of a line longer than
/// `longest` the rest is dropped, so that memory is bounded.
class PieceLines {
 public:
  static constexpr std::size_t longest = std::size_t{64} << 10;

  /// Calls take(line, at) for each line that ended, without its end; `at`: where it began. What it
  /// is given is gone afterwards. Stops, and drops what it has, once `take` gives false.
  template <typename Take>
  bool feed(std::string_view piece, Take take) {
    if (!begun_) begin(piece);
    while (!piece.empty()) {
      const std::size_t end = piece.find(end_);
      if (end == std::string_view::npos) {
        keep(piece);
        return true;
      }
      const std::size_t length = partial_length_ + end + 1;
      bool goes_on = true;
      if (partial_length_ == 0) {
        goes_on = take(without_end(piece.substr(0, end).substr(0, longest)), at_);
      } else {
        keep(piece.substr(0, end));
        goes_on = take(without_end(partial_), at_);
        partial_.clear();
        partial_length_ = 0;
      }
      at_ += length;
      piece.remove_prefix(end + 1);
      if (!goes_on) return false;
    }
    return true;
  }
  /// The last line, where nothing ended it.
  template <typename Take>
  void finish(Take take) {
    if (partial_length_ > 0) take(without_end(partial_), at_);
    at_ += partial_length_;
    partial_length_ = 0;
    partial_.clear();
  }
  std::size_t at() const { return at_; }  ///< how much was handed on

 private:
  void begin(std::string_view piece) {
    begun_ = true;
    const bool has_lf = piece.find('\n') != std::string_view::npos;
    if (!has_lf && piece.find('\r') != std::string_view::npos) end_ = '\r';
  }
  void keep(std::string_view more) {
    if (partial_.size() < longest) partial_ += more.substr(0, longest - partial_.size());
    partial_length_ += more.size();
  }
  static std::string_view without_end(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  std::string partial_;
  std::size_t partial_length_ = 0, at_ = 0;
  char end_ = '\n';
  bool begun_ = false;
};

}  // namespace nurture::exchange
