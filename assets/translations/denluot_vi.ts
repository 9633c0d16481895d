<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi">
<context>
    <name></name>
    <message id="admin.backup_ok">
        <translation>Sao lưu dữ liệu thành công</translation>
    </message>
    <message id="admin.day_reset">
        <translation>Bắt đầu ngày làm việc mới, số thứ tự được đặt lại</translation>
    </message>
    <message id="admin.saved">
        <translation>Đã lưu cấu hình</translation>
    </message>
    <message id="admin.server_down">
        <translation>Không kết nối được máy chủ</translation>
    </message>
    <message id="admin.wrong_pin">
        <translation>Mã PIN không đúng</translation>
    </message>
    <message id="announce.call">
        <translation>Kính mời công dân có số phiếu {number} đến quầy số {counter}</translation>
    </message>
    <message id="announce.closing">
        <translation>Trung tâm sắp hết giờ làm việc. Kính mời quý công dân hoàn tất thủ tục tại quầy. Xin cảm ơn.</translation>
    </message>
    <message id="announce.moved">
        <translation>Các số của quầy {a} nay được phục vụ tại quầy {b}</translation>
    </message>
    <message id="announce.priority">
        <translation>Kính mời công dân có phiếu ưu tiên số {number} đến quầy số {counter}</translation>
    </message>
    <message id="announce.recall">
        <translation>Xin nhắc lại, mời công dân có số phiếu {number} đến quầy số {counter}</translation>
    </message>
    <message id="announce.short">
        <translation>Số {number}, quầy {counter}</translation>
    </message>
    <message id="announce.technical">
        <translation>Hệ thống đang gặp sự cố. Kính mong quý công dân thông cảm và chờ trong ít phút.</translation>
    </message>
    <message id="announce.transfer">
        <translation>Mời công dân có số phiếu {number} chuyển sang quầy số {counter}</translation>
    </message>
    <message id="app.centre">
        <translation>Trung tâm Phục vụ hành chính công {unit}</translation>
    </message>
    <message id="app.centre_short">
        <translation>Hành chính công {unit}</translation>
    </message>
    <message id="app.slogan">
        <translation>Tận tụy – Công khai – Đúng hẹn</translation>
    </message>
    <message id="attract.busy">
        <translation>Đông</translation>
    </message>
    <message id="attract.normal">
        <translation>Bình thường</translation>
    </message>
    <message id="attract.now">
        <translation>Hiện nay</translation>
    </message>
    <message id="attract.quiet">
        <translation>Vắng</translation>
    </message>
    <message id="attract.touch">
        <translation>Chạm vào màn hình để lấy số</translation>
    </message>
    <message id="counter.ask">
        <translation>Vui lòng hỏi cán bộ hướng dẫn</translation>
    </message>
    <message id="counter.back_at">
        <translation>Tiếp tục phục vụ từ {time}</translation>
    </message>
    <message id="counter.call">
        <translation>Kính mời công dân có số</translation>
    </message>
    <message id="counter.closed">
        <translation>Quầy đang đóng</translation>
    </message>
    <message id="counter.cut_off">
        <translation>Mất kết nối. Vui lòng chờ cán bộ gọi trực tiếp.</translation>
    </message>
    <message id="counter.field_moved">
        <translation>{field}: mời đến quầy {b}</translation>
    </message>
    <message id="counter.moved">
        <translation>Số của quầy này nay được phục vụ tại quầy</translation>
    </message>
    <message id="counter.next_wait">
        <translation>Vui lòng chờ đến lượt</translation>
    </message>
    <message id="counter.paused">
        <translation>Quầy tạm ngừng phục vụ</translation>
    </message>
    <message id="counter.paused_break">
        <translation>Cán bộ tạm nghỉ</translation>
    </message>
    <message id="counter.paused_end">
        <translation>Đã hết giờ làm việc</translation>
    </message>
    <message id="counter.paused_meeting">
        <translation>Cán bộ đang họp</translation>
    </message>
    <message id="counter.paused_other">
        <translation>Vui lòng hỏi cán bộ hướng dẫn</translation>
    </message>
    <message id="counter.paused_short">
        <translation>Quầy tạm ngừng</translation>
    </message>
    <message id="counter.paused_technical">
        <translation>Đang khắc phục sự cố kỹ thuật</translation>
    </message>
    <message id="counter.paused_technical_short">
        <translation>Sự cố kỹ thuật</translation>
    </message>
    <message id="counter.reconnecting">
        <translation>Đang tự động kết nối lại</translation>
    </message>
    <message id="counter.serving">
        <translation>Đang phục vụ số</translation>
    </message>
    <message id="counter.taken_over">
        <translation>Nhận cả số của quầy {a}</translation>
    </message>
    <message id="counter.title">
        <translation>Quầy</translation>
    </message>
    <message id="counter.welcome">
        <translation>Mời quý công dân đến quầy</translation>
    </message>
    <message id="date.fri">
        <translation>Thứ Sáu</translation>
    </message>
    <message id="date.long">
        <translation>{weekday}, {d}/{m}/{y}</translation>
    </message>
    <message id="date.mon">
        <translation>Thứ Hai</translation>
    </message>
    <message id="date.sat">
        <translation>Thứ Bảy</translation>
    </message>
    <message id="date.short">
        <translation>{weekday} {d}/{m}</translation>
    </message>
    <message id="date.sun">
        <translation>Chủ Nhật</translation>
    </message>
    <message id="date.thu">
        <translation>Thứ Năm</translation>
    </message>
    <message id="date.tue">
        <translation>Thứ Ba</translation>
    </message>
    <message id="date.wed">
        <translation>Thứ Tư</translation>
    </message>
    <message id="desk.at_counters">
        <translation>Quầy {c}.</translation>
    </message>
    <message id="desk.bad_number">
        <translation>Đó không phải là số phiếu.</translation>
    </message>
    <message id="desk.bad_time">
        <translation>Giờ chưa đúng. Ví dụ: 9:30</translation>
    </message>
    <message id="desk.cancelled_told">
        <translation>Đã hủy phiếu số {no}.</translation>
    </message>
    <message id="desk.changed_told">
        <translation>Đã đổi lĩnh vực của số {no}.</translation>
    </message>
    <message id="desk.choose">
        <translation>Chọn lĩnh vực, rồi bấm Lấy số</translation>
    </message>
    <message id="desk.come_told">
        <translation>Ki-ốt {name} đã báo cho người chờ: có người đang đến.</translation>
    </message>
    <message id="desk.find">
        <translation>Tìm</translation>
    </message>
    <message id="desk.help_goes">
        <translation>Cán bộ quầy {c} đang đến</translation>
    </message>
    <message id="desk.help_guide_goes">
        <translation>Nhân viên hướng dẫn đang đến</translation>
    </message>
    <message id="desk.help_over_told">
        <translation>Đã bỏ ghi chú cần hỗ trợ của số {no}.</translation>
    </message>
    <message id="desk.help_told">
        <translation>Đã ghi: số {no} cần hỗ trợ.</translation>
    </message>
    <message id="desk.help_wanted">
        <translation>Cần giúp từ {at}</translation>
    </message>
    <message id="desk.help_wanted_in">
        <translation>Cần giúp từ {at} ({lang})</translation>
    </message>
    <message id="desk.kiosk_held">
        <translation>Giữ {n} số chưa nộp</translation>
    </message>
    <message id="desk.kiosk_low_left">
        <translation>Còn khoảng {n} phiếu</translation>
    </message>
    <message id="desk.kiosk_silent">
        <translation>Mất liên lạc từ {at}</translation>
    </message>
    <message id="desk.kiosk_unheard">
        <translation>Chưa thấy hôm nay</translation>
    </message>
    <message id="desk.kiosk_well">
        <translation>Hoạt động tốt</translation>
    </message>
    <message id="desk.kiosks">
        <translation>Máy lấy số</translation>
    </message>
    <message id="desk.language">
        <translation>Ngôn ngữ của phiếu</translation>
    </message>
    <message id="desk.look_up">
        <translation>Tra cứu số</translation>
    </message>
    <message id="desk.lost">
        <translation>Mất phiếu: đã lấy số lúc mấy giờ?</translation>
    </message>
    <message id="desk.lost_choose">
        <translation>Vui lòng chọn lĩnh vực ở cột bên trái trước.</translation>
    </message>
    <message id="desk.lost_of">
        <translation>Tìm trong: {name}</translation>
    </message>
    <message id="desk.next">
        <translation>Người tiếp theo</translation>
    </message>
    <message id="desk.no_priority">
        <translation>Không</translation>
    </message>
    <message id="desk.none_found">
        <translation>Không tìm thấy phiếu nào hôm nay.</translation>
    </message>
    <message id="desk.not_printed">
        <translation>Chưa in được phiếu số {no}. Vui lòng ghi số ra giấy cho công dân.</translation>
    </message>
    <message id="desk.not_sure">
        <translation>Chưa rõ máy chủ đã làm chưa. Vui lòng tra cứu trước khi làm lại.</translation>
    </message>
    <message id="desk.nothing_found">
        <translation>Không tìm thấy. Thử từ khác, hoặc xóa ô tìm để chọn lĩnh vực.</translation>
    </message>
    <message id="desk.number_field">
        <translation>Số phiếu, hoặc quét mã QR</translation>
    </message>
    <message id="desk.paper_failed_here">
        <translation>Máy in của bàn chưa in được phiếu số {no}. Xem máy in, rồi bấm In lại phiếu.</translation>
    </message>
    <message id="desk.print_at">
        <translation>In phiếu tại máy nào?</translation>
    </message>
    <message id="desk.printer_cover_open">
        <translation>Nắp máy in mở</translation>
    </message>
    <message id="desk.printer_down">
        <translation>Mất máy in</translation>
    </message>
    <message id="desk.printer_error">
        <translation>Máy in lỗi</translation>
    </message>
    <message id="desk.printer_hot">
        <translation>Đầu in nóng</translation>
    </message>
    <message id="desk.printer_jam">
        <translation>Kẹt dao cắt</translation>
    </message>
    <message id="desk.printer_low">
        <translation>Sắp hết giấy</translation>
    </message>
    <message id="desk.printer_out">
        <translation>Hết giấy</translation>
    </message>
    <message id="desk.printer_stalled">
        <translation>Máy in không nhận lệnh</translation>
    </message>
    <message id="desk.printing_at">
        <translation>Phiếu in tại {name}</translation>
    </message>
    <message id="desk.printing_here">
        <translation>Phiếu in tại bàn này</translation>
    </message>
    <message id="desk.priority">
        <translation>Ưu tiên</translation>
    </message>
    <message id="desk.procedure">
        <translation>Thủ tục (không bắt buộc)</translation>
    </message>
    <message id="desk.reason">
        <translation>Vì sao cho ưu tiên</translation>
    </message>
    <message id="desk.reason_asked">
        <translation>Công dân đề nghị</translation>
    </message>
    <message id="desk.reason_other">
        <translation>Lý do khác</translation>
    </message>
    <message id="desk.reason_proven">
        <translation>Đã xem giấy tờ</translation>
    </message>
    <message id="desk.search">
        <translation>Tìm thủ tục, ví dụ: sổ đỏ, khai sinh</translation>
    </message>
    <message id="desk.state_called">
        <translation>Đang gọi đến quầy {c}</translation>
    </message>
    <message id="desk.state_cancelled">
        <translation>Đã hủy</translation>
    </message>
    <message id="desk.state_expired">
        <translation>Hết hạn</translation>
    </message>
    <message id="desk.state_finished">
        <translation>Đã xong</translation>
    </message>
    <message id="desk.state_guided">
        <translation>Đang được hướng dẫn</translation>
    </message>
    <message id="desk.state_held">
        <translation>Chờ bổ sung giấy tờ</translation>
    </message>
    <message id="desk.state_missed">
        <translation>Vắng mặt khi gọi</translation>
    </message>
    <message id="desk.state_not_closed">
        <translation>Chưa đóng</translation>
    </message>
    <message id="desk.state_serving">
        <translation>Đang phục vụ tại quầy {c}</translation>
    </message>
    <message id="desk.state_waiting">
        <translation>Đang chờ · trước còn {n} người</translation>
    </message>
    <message id="desk.take">
        <translation>Lấy số</translation>
    </message>
    <message id="desk.taken">
        <translation>Đã cấp số</translation>
    </message>
    <message id="desk.time_field">
        <translation>Giờ, ví dụ 9:30</translation>
    </message>
    <message id="desk.title">
        <translation>Bàn hướng dẫn</translation>
    </message>
    <message id="desk.waiting">
        <translation>Đang chờ: {n}</translation>
    </message>
    <message id="display.joining">
        <translation>Đang kết nối với máy chủ</translation>
    </message>
    <message id="display.joining_do">
        <translation>Màn hình sẽ tự hiển thị khi có kết nối. Vui lòng chờ cán bộ gọi trực tiếp.</translation>
    </message>
    <message id="display.no_counter">
        <translation>Trung tâm không có quầy số {c}</translation>
    </message>
    <message id="display.no_counter_do">
        <translation>Người quản trị: kiểm tra lại số quầy của màn hình “{name}”.</translation>
    </message>
    <message id="display.protocol">
        <translation>Phần mềm màn hình và máy chủ khác phiên bản</translation>
    </message>
    <message id="display.protocol_do">
        <translation>Người quản trị: cài cùng một phiên bản trên hai máy. Trong lúc chờ, cán bộ gọi trực tiếp.</translation>
    </message>
    <message id="display.refused">
        <translation>Màn hình chưa được phép kết nối</translation>
    </message>
    <message id="display.refused_do">
        <translation>Người quản trị: tạo mã truy cập mới cho màn hình “{name}” trên máy chủ rồi khởi động lại màn hình.</translation>
    </message>
    <message id="display.unknown">
        <translation>Máy chủ chưa có màn hình tên “{name}”</translation>
    </message>
    <message id="display.unknown_do">
        <translation>Người quản trị: thêm tên này vào mục [[displays]] của config.toml, hoặc khởi động màn hình với một tên đã có.</translation>
    </message>
    <message id="doctor.a_ticket">
        <translation>Một phiếu thường ({bytes} byte) mất khoảng {s} giây.</translation>
    </message>
    <message id="doctor.answers">
        <translation>có trả lời</translation>
    </message>
    <message id="doctor.ask_doubles">
        <translation>C: hai ô vuông đen có to bằng nhau không? (c: có, k: không)</translation>
    </message>
    <message id="doctor.ask_places">
        <translation>D: D1 ở giữa và D2 ở mép phải, phải không? (c: có, k: không)</translation>
    </message>
    <message id="doctor.ask_scale">
        <translation>B: vạch dài bao nhiêu mi-li-mét? (bỏ trống: không rõ)</translation>
    </message>
    <message id="doctor.ask_widest">
        <translation>A: số lớn nhất còn đọc được trọn vẹn ở đầu thanh đen là bao nhiêu? (bỏ trống: không rõ)</translation>
    </message>
    <message id="doctor.cannot_open">
        <translation>Không mở được: {why}</translation>
    </message>
    <message id="doctor.cover_open">
        <translation>nắp đang mở</translation>
    </message>
    <message id="doctor.cutter">
        <translation>kẹt dao cắt</translation>
    </message>
    <message id="doctor.differs">
        <translation>Máy chủ ({id}) có {setting} = {there}; đề nghị {setting} = {here}.</translation>
    </message>
    <message id="doctor.failed">
        <translation>In thử không được: {why}</translation>
    </message>
    <message id="doctor.given">
        <translation>theo lệnh</translation>
    </message>
    <message id="doctor.host">
        <translation>mạng</translation>
    </message>
    <message id="doctor.hot">
        <translation>đầu in quá nóng, sẽ tự hết</translation>
    </message>
    <message id="doctor.in_error">
        <translation>đang có lỗi</translation>
    </message>
    <message id="doctor.looking">
        <translation>Đang tìm máy in…</translation>
    </message>
    <message id="doctor.near_end">
        <translation>sắp hết giấy</translation>
    </message>
    <message id="doctor.no_server">
        <translation>Không hỏi được máy chủ: {why}</translation>
    </message>
    <message id="doctor.no_usb">
        <translation>Không xem được cổng USB: máy thiếu thư viện libusb-1.0 (Debian: libusb-1.0-0).</translation>
    </message>
    <message id="doctor.noise">
        <translation>Có tín hiệu lạ: tốc độ đường truyền (baud) có thể sai.</translation>
    </message>
    <message id="doctor.none_found">
        <translation>Không tìm thấy máy in nào. Máy in mạng: thêm --host ĐỊA-CHỈ.</translation>
    </message>
    <message id="doctor.not_there">
        <translation>Máy chủ chưa có máy in nào ở địa chỉ này.</translation>
    </message>
    <message id="doctor.not_tried">
        <translation>Chưa in thử: {why}. Xử lý xong, xin chạy lại.</translation>
    </message>
    <message id="doctor.offline">
        <translation>không sẵn sàng</translation>
    </message>
    <message id="doctor.online">
        <translation>sẵn sàng</translation>
    </message>
    <message id="doctor.paper_end">
        <translation>hết giấy</translation>
    </message>
    <message id="doctor.paper_there">
        <translation>còn giấy</translation>
    </message>
    <message id="doctor.printed">
        <translation>Đã in xong {bytes} byte trong {s} giây: {rate} byte mỗi giây.</translation>
    </message>
    <message id="doctor.printer">
        <translation>Máy in</translation>
    </message>
    <message id="doctor.printing">
        <translation>Đang in phiếu thử…</translation>
    </message>
    <message id="doctor.propose">
        <translation>Thiết lập đề nghị. Xin dán vào config.toml trên máy chủ, rồi chạy ticket-server check:</translation>
    </message>
    <message id="doctor.q_error">
        <translation>Lỗi (DLE EOT 3)</translation>
    </message>
    <message id="doctor.q_model">
        <translation>Kiểu máy (GS I 67)</translation>
    </message>
    <message id="doctor.q_offline">
        <translation>Vì sao ngừng (DLE EOT 2)</translation>
    </message>
    <message id="doctor.q_paper">
        <translation>Giấy (DLE EOT 4)</translation>
    </message>
    <message id="doctor.q_printer">
        <translation>Máy in (DLE EOT 1)</translation>
    </message>
    <message id="doctor.q_process_id">
        <translation>Báo in xong theo mã (GS ( H)</translation>
    </message>
    <message id="doctor.q_report">
        <translation>Báo in xong (GS r 1)</translation>
    </message>
    <message id="doctor.report_no_paper">
        <translation>có, và hết giấy</translation>
    </message>
    <message id="doctor.report_paper">
        <translation>có, và còn giấy</translation>
    </message>
    <message id="doctor.same">
        <translation>Máy chủ đang dùng đúng thiết lập này ({id}).</translation>
    </message>
    <message id="doctor.sent">
        <translation>Đã gửi {bytes} byte. Máy in không báo khi in xong; xin xem phiếu.</translation>
    </message>
    <message id="doctor.silent">
        <translation>không trả lời</translation>
    </message>
    <message id="doctor.stopped">
        <translation>ngừng vì hết giấy</translation>
    </message>
    <message id="doctor.unrecoverable">
        <translation>lỗi nặng, cần tắt và bật lại</translation>
    </message>
    <message id="doctor.well">
        <translation>không có</translation>
    </message>
    <message id="hall.at_counter">
        <translation>đến quầy số</translation>
    </message>
    <message id="hall.back_at">
        <translation>Trở lại</translation>
    </message>
    <message id="hall.board_fee">
        <translation>Phí, lệ phí: {fee}</translation>
    </message>
    <message id="hall.board_feedback">
        <translation>Góp ý, phản ánh với trung tâm</translation>
    </message>
    <message id="hall.board_limit">
        <translation>Thời hạn giải quyết: {limit}</translation>
    </message>
    <message id="hall.board_papers">
        <translation>Giấy tờ cần mang theo</translation>
    </message>
    <message id="hall.call">
        <translation>Mời công dân có số</translation>
    </message>
    <message id="hall.calling">
        <translation>MỜI CÔNG DÂN CÓ SỐ</translation>
    </message>
    <message id="hall.counter">
        <translation>QUẦY</translation>
    </message>
    <message id="hall.counter_closed">
        <translation>Quầy đóng</translation>
    </message>
    <message id="hall.counter_paused">
        <translation>Tạm ngừng</translation>
    </message>
    <message id="hall.counters">
        <translation>Quầy {a}–{b}</translation>
    </message>
    <message id="hall.cut_off">
        <translation>Đang kết nối lại. Vui lòng nghe loa hoặc hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="hall.last_call_at">
        <translation>Số gọi gần nhất lúc {time}</translation>
    </message>
    <message id="hall.message_closing_soon">
        <translation>Trung tâm sắp hết giờ làm việc</translation>
    </message>
    <message id="hall.message_technical">
        <translation>Hệ thống đang gặp sự cố. Mong quý công dân chờ trong ít phút.</translation>
    </message>
    <message id="hall.moved_field">
        <translation>{field}: từ quầy {a} chuyển sang quầy {b}</translation>
    </message>
    <message id="hall.next">
        <translation>Số tiếp theo</translation>
    </message>
    <message id="hall.none">
        <translation>Chưa có số được gọi</translation>
    </message>
    <message id="hall.none_yet">
        <translation>Số được gọi sẽ hiện ở đây. Vui lòng giữ phiếu và chờ đến lượt.</translation>
    </message>
    <message id="hall.notice">
        <translation>Thông báo</translation>
    </message>
    <message id="hall.now">
        <translation>ĐANG PHỤC VỤ</translation>
    </message>
    <message id="hall.number">
        <translation>SỐ PHIẾU</translation>
    </message>
    <message id="hall.paused">
        <translation>Quầy tạm ngừng</translation>
    </message>
    <message id="hall.priority">
        <translation>Ưu tiên</translation>
    </message>
    <message id="hall.recall">
        <translation>Gọi lần {n}</translation>
    </message>
    <message id="hall.recent">
        <translation>Số vừa gọi</translation>
    </message>
    <message id="hall.reconnecting">
        <translation>Màn hình mất kết nối. Vui lòng chờ cán bộ gọi trực tiếp.</translation>
    </message>
    <message id="hall.table">
        <translation>Đang phục vụ tại quầy</translation>
    </message>
    <message id="hall.to_counter">
        <translation>đến quầy số {c}</translation>
    </message>
    <message id="hall.wait_about">
        <translation>khoảng {n} phút</translation>
    </message>
    <message id="hall.wait_soon">
        <translation>dưới 5 phút</translation>
    </message>
    <message id="hall.waiting">
        <translation>Đang chờ</translation>
    </message>
    <message id="hall.waits">
        <translation>Thời gian chờ dự kiến</translation>
    </message>
    <message id="kiosk.about_both">
        <translation>khoảng {h} giờ {m} phút</translation>
    </message>
    <message id="kiosk.about_hours">
        <translation>khoảng {h} giờ</translation>
    </message>
    <message id="kiosk.about_minutes">
        <translation>khoảng {n} phút</translation>
    </message>
    <message id="kiosk.about_soon">
        <translation>không phải chờ lâu</translation>
    </message>
    <message id="kiosk.add_stop">
        <translation>Thêm việc khác</translation>
    </message>
    <message id="kiosk.add_stop_short">
        <translation>Thêm việc</translation>
    </message>
    <message id="kiosk.ahead">
        <translation>Số người đang chờ trước: {n}</translation>
    </message>
    <message id="kiosk.ahead_n">
        <translation>Trước còn {n} người</translation>
    </message>
    <message id="kiosk.ahead_none">
        <translation>Không có người chờ trước. Vui lòng chờ gọi số.</translation>
    </message>
    <message id="kiosk.ahead_zero">
        <translation>Không có ai chờ trước</translation>
    </message>
    <message id="kiosk.aloud_beside">
        <translation>Bên cạnh: {name}.</translation>
    </message>
    <message id="kiosk.aloud_choice">
        <translation>Số {n}: {name}.</translation>
    </message>
    <message id="kiosk.aloud_chosen">
        <translation>Đã chọn: {name}.</translation>
    </message>
    <message id="kiosk.aloud_counter">
        <translation>Quầy {no}.</translation>
    </message>
    <message id="kiosk.aloud_foot">
        <translation>Dưới cùng màn hình có các nút quay lại, chữ to, tương phản cao, hạ thấp các nút, ngôn ngữ và hỗ trợ.</translation>
    </message>
    <message id="kiosk.aloud_go">
        <translation>Khi được gọi, mời quý công dân đến quầy {list}.</translation>
    </message>
    <message id="kiosk.aloud_more">
        <translation>Còn {n} mục nữa ở trang khác: bấm nút {name}.</translation>
    </message>
    <message id="kiosk.aloud_nobody">
        <translation>Không có ai chờ.</translation>
    </message>
    <message id="kiosk.aloud_number">
        <translation>Số của quý công dân là {no}.</translation>
    </message>
    <message id="kiosk.aloud_opens">
        <translation>Lấy số trở lại lúc {time}, {day}.</translation>
    </message>
    <message id="kiosk.aloud_or">
        <translation>hoặc</translation>
    </message>
    <message id="kiosk.aloud_stop">
        <translation>Bấm nút loa một lần nữa để dừng.</translation>
    </message>
    <message id="kiosk.aloud_take">
        <translation>Nút lớn phía dưới: {name}.</translation>
    </message>
    <message id="kiosk.aloud_waiting">
        <translation>{n} người đang chờ.</translation>
    </message>
    <message id="kiosk.answer_none">
        <translation>Không có việc nào ở trên, tôi cần người hướng dẫn</translation>
    </message>
    <message id="kiosk.ask_me">
        <translation>Tôi chưa rõ, hãy hỏi tôi vài câu</translation>
    </message>
    <message id="kiosk.away_full">
        <translation>Trong lúc mất kết nối, máy này đã hết số của lĩnh vực này. Vui lòng lấy số tại bàn hướng dẫn.</translation>
    </message>
    <message id="kiosk.away_order">
        <translation>Gọi theo đúng giờ lấy số</translation>
    </message>
    <message id="kiosk.away_staff_clock">
        <translation>Cán bộ: đồng hồ của máy này chạy lùi. Chỉnh lại ngày giờ của máy.</translation>
    </message>
    <message id="kiosk.away_staff_locked">
        <translation>Cán bộ: chương trình lấy số khác đang mở trên máy. Tắt nó, máy tự cấp lại.</translation>
    </message>
    <message id="kiosk.away_staff_lost">
        <translation>Cán bộ: dữ liệu số đã cấp hôm nay bị mất. Dùng phiếu in sẵn đến hết ngày.</translation>
    </message>
    <message id="kiosk.away_staff_nowhere">
        <translation>Cán bộ: máy chưa có thư mục giữ số (--state-dir). Báo người phụ trách.</translation>
    </message>
    <message id="kiosk.away_staff_unkept">
        <translation>Cán bộ: bộ nhớ của máy đầy hoặc hỏng. Báo người phụ trách.</translation>
    </message>
    <message id="kiosk.away_staff_untold">
        <translation>Cán bộ: máy chưa nhận phần số hôm nay. Kiểm tra máy chủ và dây mạng.</translation>
    </message>
    <message id="kiosk.away_staff_used_up">
        <translation>Cán bộ: dùng phiếu in sẵn cho đến khi có kết nối.</translation>
    </message>
    <message id="kiosk.away_stopped">
        <translation>Máy này tạm dừng cấp số</translation>
    </message>
    <message id="kiosk.away_strip">
        <translation>Mất kết nối với máy chủ – vẫn cấp số</translation>
    </message>
    <message id="kiosk.away_used_up">
        <translation>Máy này đã hết số dự phòng</translation>
    </message>
    <message id="kiosk.back">
        <translation>Quay lại</translation>
    </message>
    <message id="kiosk.before_open">
        <translation>Máy bắt đầu cấp số lúc {time}.</translation>
    </message>
    <message id="kiosk.before_title">
        <translation>Chưa đến giờ lấy số</translation>
    </message>
    <message id="kiosk.cancel">
        <translation>Hủy bỏ</translation>
    </message>
    <message id="kiosk.capacity">
        <translation>Hôm nay còn khoảng {n} lượt</translation>
    </message>
    <message id="kiosk.capacity_none">
        <translation>Có thể không kịp trong hôm nay. Vui lòng hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="kiosk.card_read">
        <translation>Đã đọc thẻ. Máy không lưu thông tin nào trên thẻ.</translation>
    </message>
    <message id="kiosk.category_closed">
        <translation>Lĩnh vực này hiện không cấp số. Vui lòng hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="kiosk.category_ready">
        <translation>Kiểm tra giấy tờ, rồi lấy số</translation>
    </message>
    <message id="kiosk.category_title">
        <translation>Lấy số, hoặc chọn thủ tục trước</translation>
    </message>
    <message id="kiosk.category_title_short">
        <translation>Lấy số</translation>
    </message>
    <message id="kiosk.choice_desk">
        <translation>Đến bàn hướng dẫn</translation>
    </message>
    <message id="kiosk.choice_desk_do">
        <translation>Cán bộ lấy số giúp. Máy này chưa cấp số.</translation>
    </message>
    <message id="kiosk.choice_screen">
        <translation>Nhận số trên màn hình</translation>
    </message>
    <message id="kiosk.choice_screen_do">
        <translation>Ghi nhớ số, hoặc chụp lại màn hình và mã QR</translation>
    </message>
    <message id="kiosk.choice_title">
        <translation>Quý công dân muốn nhận số thế nào?</translation>
    </message>
    <message id="kiosk.choice_title_short">
        <translation>Cách nhận số</translation>
    </message>
    <message id="kiosk.choose_field">
        <translation>Vui lòng chọn lĩnh vực cần giải quyết</translation>
    </message>
    <message id="kiosk.choose_field_short">
        <translation>Chọn lĩnh vực</translation>
    </message>
    <message id="kiosk.choose_more">
        <translation>Vui lòng chọn việc tiếp theo</translation>
    </message>
    <message id="kiosk.choose_more_short">
        <translation>Chọn việc tiếp theo</translation>
    </message>
    <message id="kiosk.choose_procedure">
        <translation>Vui lòng chọn thủ tục</translation>
    </message>
    <message id="kiosk.chosen_already">
        <translation>Việc này đã được chọn. Vui lòng chọn việc khác.</translation>
    </message>
    <message id="kiosk.chosen_short">
        <translation>Đã chọn</translation>
    </message>
    <message id="kiosk.clock_do">
        <translation>Đã báo cán bộ xác nhận ngày giờ của máy chủ. Máy sẽ tự hoạt động lại.</translation>
    </message>
    <message id="kiosk.clock_title">
        <translation>Tạm dừng cấp số để kiểm tra ngày giờ</translation>
    </message>
    <message id="kiosk.closed">
        <translation>Hiện ngoài giờ cấp số. Cấp số tiếp theo: {time}.</translation>
    </message>
    <message id="kiosk.closed_short">
        <translation>Tạm đóng</translation>
    </message>
    <message id="kiosk.collect">
        <translation>Vui lòng nhận phiếu ở khe bên dưới</translation>
    </message>
    <message id="kiosk.collect_two">
        <translation>Vui lòng nhận phiếu
ở khe bên dưới</translation>
    </message>
    <message id="kiosk.come_back">
        <translation>Mời quý công dân quay lại trong giờ làm việc.</translation>
    </message>
    <message id="kiosk.confirm_q">
        <translation>Xác nhận lấy số cho lĩnh vực này?</translation>
    </message>
    <message id="kiosk.connecting_do">
        <translation>Đang kết nối với máy chủ…</translation>
    </message>
    <message id="kiosk.connecting_title">
        <translation>Máy lấy số đang khởi động</translation>
    </message>
    <message id="kiosk.contrast">
        <translation>Tương phản cao</translation>
    </message>
    <message id="kiosk.contrast_off">
        <translation>Tương phản thường</translation>
    </message>
    <message id="kiosk.copy_collect">
        <translation>Vui lòng nhận phiếu in lại ở khe bên dưới</translation>
    </message>
    <message id="kiosk.copy_coming">
        <translation>Đang in lại phiếu, vui lòng chờ</translation>
    </message>
    <message id="kiosk.copy_coming_two">
        <translation>Đang in lại phiếu,
vui lòng chờ</translation>
    </message>
    <message id="kiosk.copy_missed_title">
        <translation>Phiếu chưa in lại được</translation>
    </message>
    <message id="kiosk.copy_two">
        <translation>Vui lòng nhận phiếu in lại
ở khe bên dưới</translation>
    </message>
    <message id="kiosk.counter_word">
        <translation>Quầy</translation>
    </message>
    <message id="kiosk.counters_open">
        <translation>Mở {a}/{b} quầy</translation>
    </message>
    <message id="kiosk.counters_word">
        <translation>Các quầy phục vụ</translation>
    </message>
    <message id="kiosk.day_closed">
        <translation>Nghỉ</translation>
    </message>
    <message id="kiosk.day_range">
        <translation>{a} đến {b}</translation>
    </message>
    <message id="kiosk.desk_do">
        <translation>Cán bộ ở đó sẽ lấy số giúp quý công dân.</translation>
    </message>
    <message id="kiosk.desk_none">
        <translation>Máy này chưa cấp số cho quý công dân</translation>
    </message>
    <message id="kiosk.desk_title">
        <translation>Mời quý công dân đến bàn hướng dẫn</translation>
    </message>
    <message id="kiosk.failed">
        <translation>Chưa lấy được số. Vui lòng thử lại.</translation>
    </message>
    <message id="kiosk.failed_do">
        <translation>Nếu quý công dân thử lại, sẽ không bị cấp hai số.</translation>
    </message>
    <message id="kiosk.following">
        <translation>Tiếp</translation>
    </message>
    <message id="kiosk.full">
        <translation>Lĩnh vực này đã hết số trong buổi. Vui lòng liên hệ cán bộ hướng dẫn.</translation>
    </message>
    <message id="kiosk.full_short">
        <translation>Hết số</translation>
    </message>
    <message id="kiosk.go_to_desk">
        <translation>Mời quý công dân lấy số tại bàn hướng dẫn</translation>
    </message>
    <message id="kiosk.help">
        <translation>Gọi cán bộ hỗ trợ</translation>
    </message>
    <message id="kiosk.help_away_do">
        <translation>Mời quý công dân đến bàn hướng dẫn.</translation>
    </message>
    <message id="kiosk.help_away_title">
        <translation>Chưa báo được cán bộ</translation>
    </message>
    <message id="kiosk.help_back">
        <translation>Tôi không cần nữa</translation>
    </message>
    <message id="kiosk.help_called">
        <translation>Đã gọi cán bộ hỗ trợ</translation>
    </message>
    <message id="kiosk.help_called_short">
        <translation>Đã gọi</translation>
    </message>
    <message id="kiosk.help_calling">
        <translation>Đang báo cán bộ…</translation>
    </message>
    <message id="kiosk.help_coming_do">
        <translation>Vui lòng chờ tại máy này.</translation>
    </message>
    <message id="kiosk.help_coming_short">
        <translation>Đang đến</translation>
    </message>
    <message id="kiosk.help_coming_title">
        <translation>Cán bộ đang đến</translation>
    </message>
    <message id="kiosk.help_go_on">
        <translation>Tiếp tục</translation>
    </message>
    <message id="kiosk.help_sent">
        <translation>Đã báo cán bộ hỗ trợ. Vui lòng chờ trong giây lát.</translation>
    </message>
    <message id="kiosk.help_short">
        <translation>Hỗ trợ</translation>
    </message>
    <message id="kiosk.help_told_do">
        <translation>Đã báo cán bộ. Vui lòng chờ tại máy này trong giây lát.</translation>
    </message>
    <message id="kiosk.help_told_title">
        <translation>Cán bộ sẽ đến giúp quý công dân</translation>
    </message>
    <message id="kiosk.holiday">
        <translation>Hôm nay Trung tâm nghỉ. Ngày làm việc tiếp theo: {date}.</translation>
    </message>
    <message id="kiosk.holiday_do">
        <translation>Mời quý công dân quay lại vào ngày làm việc tiếp theo.</translation>
    </message>
    <message id="kiosk.holiday_named">
        <translation>Nghỉ {name}</translation>
    </message>
    <message id="kiosk.holiday_title">
        <translation>Hôm nay Trung tâm nghỉ</translation>
    </message>
    <message id="kiosk.home">
        <translation>Về màn hình chính</translation>
    </message>
    <message id="kiosk.home_short">
        <translation>Màn hình chính</translation>
    </message>
    <message id="kiosk.hours">
        <translation>Giờ làm việc: sáng {a} – {b}, chiều {c} – {d}</translation>
    </message>
    <message id="kiosk.hours_title">
        <translation>Giờ làm việc</translation>
    </message>
    <message id="kiosk.issuing">
        <translation>Đang lấy số, vui lòng chờ trong giây lát…</translation>
    </message>
    <message id="kiosk.key_clear">
        <translation>Xóa hết</translation>
    </message>
    <message id="kiosk.key_erase">
        <translation>Xóa một chữ</translation>
    </message>
    <message id="kiosk.key_space">
        <translation>Cách</translation>
    </message>
    <message id="kiosk.key_telex">
        <translation>Gõ dấu Telex</translation>
    </message>
    <message id="kiosk.language">
        <translation>Ngôn ngữ</translation>
    </message>
    <message id="kiosk.language_name">
        <translation>Tiếng Việt</translation>
    </message>
    <message id="kiosk.large_text">
        <translation>Chữ to</translation>
    </message>
    <message id="kiosk.listen">
        <translation>Vui lòng ngồi chờ, nghe loa và theo dõi màn hình</translation>
    </message>
    <message id="kiosk.low_reach">
        <translation>Hạ thấp các nút</translation>
    </message>
    <message id="kiosk.lunch">
        <translation>Trung tâm đang nghỉ trưa. Tiếp tục cấp số từ {time}.</translation>
    </message>
    <message id="kiosk.lunch_do">
        <translation>Mời quý công dân quay lại vào buổi chiều.</translation>
    </message>
    <message id="kiosk.lunch_title">
        <translation>Đang nghỉ trưa</translation>
    </message>
    <message id="kiosk.more_time">
        <translation>Tôi cần thêm thời gian</translation>
    </message>
    <message id="kiosk.more_time_q">
        <translation>Quý công dân có cần thêm thời gian không?</translation>
    </message>
    <message id="kiosk.moved_some">
        <translation>{name}: nay được phục vụ tại quầy {b}</translation>
    </message>
    <message id="kiosk.next">
        <translation>Tiếp tục</translation>
    </message>
    <message id="kiosk.no_paper">
        <translation>Máy in đã hết giấy. Vui lòng ghi nhớ số {no} hoặc chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.no_result">
        <translation>Không tìm thấy thủ tục phù hợp. Vui lòng hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="kiosk.not_sure">
        <translation>Tôi chưa rõ cần chọn lĩnh vực nào</translation>
    </message>
    <message id="kiosk.not_sure_short">
        <translation>Tôi chưa rõ</translation>
    </message>
    <message id="kiosk.offered">
        <translation>Nhiều người cần</translation>
    </message>
    <message id="kiosk.offline">
        <translation>Mất kết nối với máy chủ. Đang tự động kết nối lại…</translation>
    </message>
    <message id="kiosk.offline_do">
        <translation>Đang tự động kết nối lại…</translation>
    </message>
    <message id="kiosk.offline_title">
        <translation>Mất kết nối với máy chủ</translation>
    </message>
    <message id="kiosk.online">
        <translation>Nộp hồ sơ trực tuyến 24/7 tại dichvucong.gov.vn</translation>
    </message>
    <message id="kiosk.opens_again">
        <translation>Lấy số trở lại</translation>
    </message>
    <message id="kiosk.other_hits">
        <translation>Kết quả khác ({a}/{b})</translation>
    </message>
    <message id="kiosk.other_hits_key">
        <translation>Kết quả khác</translation>
    </message>
    <message id="kiosk.other_procedure">
        <translation>Chọn thủ tục khác</translation>
    </message>
    <message id="kiosk.other_procedure_short">
        <translation>Thủ tục khác</translation>
    </message>
    <message id="kiosk.out_of_service">
        <translation>Máy tạm ngừng phục vụ. Vui lòng lấy số tại bàn hướng dẫn.</translation>
    </message>
    <message id="kiosk.outside_title">
        <translation>Đã ngoài giờ lấy số</translation>
    </message>
    <message id="kiosk.paper_cover_open_title">
        <translation>Nắp máy in đang mở</translation>
    </message>
    <message id="kiosk.paper_do">
        <translation>Vui lòng ghi nhớ số, hoặc chụp lại màn hình này. Đã báo cán bộ.</translation>
    </message>
    <message id="kiosk.paper_do_none">
        <translation>Vui lòng ghi nhớ số, hoặc chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.paper_down_title">
        <translation>Máy in mất kết nối</translation>
    </message>
    <message id="kiosk.paper_error_title">
        <translation>Máy in đang gặp sự cố</translation>
    </message>
    <message id="kiosk.paper_hot_do">
        <translation>Máy in sẽ tự chạy lại sau ít phút. Vui lòng ghi nhớ số, hoặc chụp lại màn hình.</translation>
    </message>
    <message id="kiosk.paper_hot_title">
        <translation>Máy in đang chờ nguội</translation>
    </message>
    <message id="kiosk.paper_hot_told">
        <translation>Máy in sẽ tự chạy lại sau ít phút.</translation>
    </message>
    <message id="kiosk.paper_jam_title">
        <translation>Máy in bị kẹt giấy</translation>
    </message>
    <message id="kiosk.paper_look">
        <translation>Vui lòng xem phiếu ở khe bên dưới</translation>
    </message>
    <message id="kiosk.paper_look_note">
        <translation>Nếu phiếu không ra đủ, vui lòng ghi nhớ số này.</translation>
    </message>
    <message id="kiosk.paper_look_two">
        <translation>Vui lòng xem phiếu
ở khe bên dưới</translation>
    </message>
    <message id="kiosk.paper_mended_do">
        <translation>Quý công dân lấy số sẽ có phiếu in.</translation>
    </message>
    <message id="kiosk.paper_mended_title">
        <translation>Máy in đã hoạt động lại</translation>
    </message>
    <message id="kiosk.paper_missed_do">
        <translation>Vui lòng bấm In lại phiếu, hoặc chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.paper_missed_title">
        <translation>Phiếu chưa in được</translation>
    </message>
    <message id="kiosk.paper_none_title">
        <translation>Máy này không in phiếu</translation>
    </message>
    <message id="kiosk.paper_out_title">
        <translation>Máy in đã hết giấy</translation>
    </message>
    <message id="kiosk.paper_partly_do">
        <translation>Nếu phiếu thiếu hoặc mờ, vui lòng ghi nhớ số, hoặc chụp lại màn hình này.</translation>
    </message>
    <message id="kiosk.paper_partly_title">
        <translation>Chưa rõ phiếu đã in đủ</translation>
    </message>
    <message id="kiosk.paper_stalled_title">
        <translation>Máy in chưa in được</translation>
    </message>
    <message id="kiosk.paper_still">
        <translation>Vẫn lấy được số trên màn hình.</translation>
    </message>
    <message id="kiosk.paper_told">
        <translation>Đã báo cán bộ.</translation>
    </message>
    <message id="kiosk.paper_valid">
        <translation>Số này vẫn có hiệu lực.</translation>
    </message>
    <message id="kiosk.papers">
        <translation>Giấy tờ cần mang theo</translation>
    </message>
    <message id="kiosk.papers_check">
        <translation>Giấy tờ cần mang theo, xin kiểm tra cho đủ</translation>
    </message>
    <message id="kiosk.papers_listed">
        <translation>Sẽ in danh sách giấy tờ lên phiếu</translation>
    </message>
    <message id="kiosk.paused">
        <translation>Lĩnh vực này tạm ngừng tiếp nhận. Vui lòng hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="kiosk.paused_short">
        <translation>Tạm ngừng</translation>
    </message>
    <message id="kiosk.people">
        <translation>người</translation>
    </message>
    <message id="kiosk.person">
        <translation>người</translation>
    </message>
    <message id="kiosk.person_waits">
        <translation>Quý công dân đã có số {no} cho lĩnh vực này và đang chờ. Vui lòng dùng số đó, hoặc hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="kiosk.previous">
        <translation>Trước</translation>
    </message>
    <message id="kiosk.print_papers">
        <translation>In danh sách giấy tờ này lên phiếu</translation>
    </message>
    <message id="kiosk.print_papers_short">
        <translation>In danh sách</translation>
    </message>
    <message id="kiosk.printer_error">
        <translation>Máy in đang gặp sự cố. Số {no} vẫn có hiệu lực.</translation>
    </message>
    <message id="kiosk.printing">
        <translation>Đang in phiếu, vui lòng chờ trong giây lát…</translation>
    </message>
    <message id="kiosk.priority">
        <translation>Lấy số ưu tiên</translation>
    </message>
    <message id="kiosk.priority_disabled">
        <translation>Người khuyết tật</translation>
    </message>
    <message id="kiosk.priority_elderly">
        <translation>Người cao tuổi (từ đủ {age} tuổi trở lên)</translation>
    </message>
    <message id="kiosk.priority_gone">
        <translation>Hiện máy này không cấp số ưu tiên. Vui lòng hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="kiosk.priority_infant">
        <translation>Người có trẻ nhỏ đi cùng</translation>
    </message>
    <message id="kiosk.priority_mark">
        <translation>Ưu tiên</translation>
    </message>
    <message id="kiosk.priority_merit">
        <translation>Người có công với cách mạng, thương binh, bệnh binh</translation>
    </message>
    <message id="kiosk.priority_none">
        <translation>Không, lấy số thường</translation>
    </message>
    <message id="kiosk.priority_pregnant">
        <translation>Phụ nữ mang thai</translation>
    </message>
    <message id="kiosk.priority_proof">
        <translation>Vui lòng xuất trình giấy tờ chứng minh diện ưu tiên khi được gọi</translation>
    </message>
    <message id="kiosk.priority_q">
        <translation>Quý công dân có thuộc đối tượng ưu tiên không?</translation>
    </message>
    <message id="kiosk.protocol_do">
        <translation>Cán bộ phụ trách: hãy cập nhật để hai máy cùng phiên bản. Máy sẽ tự hoạt động lại.</translation>
    </message>
    <message id="kiosk.protocol_title">
        <translation>Máy lấy số và máy chủ khác phiên bản</translation>
    </message>
    <message id="kiosk.qr">
        <translation>Quét mã QR để theo dõi lượt của mình</translation>
    </message>
    <message id="kiosk.questions_title">
        <translation>Xin trả lời vài câu hỏi</translation>
    </message>
    <message id="kiosk.read_again">
        <translation>Nghe lại</translation>
    </message>
    <message id="kiosk.read_aloud">
        <translation>Nghe hướng dẫn</translation>
    </message>
    <message id="kiosk.read_stop">
        <translation>Dừng đọc</translation>
    </message>
    <message id="kiosk.refused_do">
        <translation>Cán bộ phụ trách: hãy tạo mã thiết bị mới trên máy chủ và ghi vào máy này. Máy sẽ tự hoạt động lại.</translation>
    </message>
    <message id="kiosk.refused_now">
        <translation>Chưa lấy được số. Vui lòng hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="kiosk.refused_title">
        <translation>Máy chủ không nhận máy lấy số này</translation>
    </message>
    <message id="kiosk.reprint">
        <translation>In lại phiếu</translation>
    </message>
    <message id="kiosk.returning">
        <translation>Màn hình sẽ tự quay về sau {s} giây</translation>
    </message>
    <message id="kiosk.same_number">
        <translation>Cùng số này: {list}</translation>
    </message>
    <message id="kiosk.scan_ticket">
        <translation>Đây là phiếu số đã lấy. Vui lòng ngồi chờ gọi số.</translation>
    </message>
    <message id="kiosk.scan_unknown">
        <translation>Máy chưa đọc được mã này. Vui lòng chọn trên màn hình.</translation>
    </message>
    <message id="kiosk.search">
        <translation>Tìm thủ tục</translation>
    </message>
    <message id="kiosk.search_hint">
        <translation>Ví dụ: khai sinh, sổ đỏ, hộ kinh doanh</translation>
    </message>
    <message id="kiosk.search_none">
        <translation>Chưa tìm thấy. Vui lòng thử từ khác, hoặc lấy số để được hướng dẫn:</translation>
    </message>
    <message id="kiosk.search_title">
        <translation>Gõ vài chữ về việc cần làm</translation>
    </message>
    <message id="kiosk.sheet">
        <translation>Trang {a}/{b}</translation>
    </message>
    <message id="kiosk.shut_do">
        <translation>Vui lòng hỏi cán bộ hướng dẫn, hoặc quay lại sau.</translation>
    </message>
    <message id="kiosk.shut_title">
        <translation>Tạm ngừng cấp số</translation>
    </message>
    <message id="kiosk.slip_appointment">
        <translation>giấy hẹn</translation>
    </message>
    <message id="kiosk.slip_read">
        <translation>Đã đọc: {name}</translation>
    </message>
    <message id="kiosk.staff_told">
        <translation>Đã báo cán bộ</translation>
    </message>
    <message id="kiosk.still_valid">
        <translation>Số đã lấy vẫn có hiệu lực</translation>
    </message>
    <message id="kiosk.take">
        <translation>Lấy số</translation>
    </message>
    <message id="kiosk.take_number">
        <translation>Lấy số thứ tự</translation>
    </message>
    <message id="kiosk.take_plain">
        <translation>Lấy số thường</translation>
    </message>
    <message id="kiosk.take_priority">
        <translation>Lấy số ưu tiên</translation>
    </message>
    <message id="kiosk.title">
        <translation>LẤY SỐ THỨ TỰ</translation>
    </message>
    <message id="kiosk.touch">
        <translation>Chạm vào màn hình để bắt đầu</translation>
    </message>
    <message id="kiosk.try_again">
        <translation>Thử lại</translation>
    </message>
    <message id="kiosk.until">
        <translation>đến {time}</translation>
    </message>
    <message id="kiosk.wait_est">
        <translation>Thời gian chờ dự kiến: khoảng {m} phút</translation>
    </message>
    <message id="kiosk.waiting_people">
        <translation>Đang chờ {n} người</translation>
    </message>
    <message id="kiosk.welcome">
        <translation>Kính chào quý công dân</translation>
    </message>
    <message id="kiosk.windows">
        <translation>Cấp số {list}</translation>
    </message>
    <message id="kiosk.windows_always">
        <translation>Cấp số suốt ngày</translation>
    </message>
    <message id="kiosk.your_number">
        <translation>Số thứ tự của quý công dân</translation>
    </message>
    <message id="lookup.category_ready">
        <translation>Giấy tờ cần mang, lệ phí, thời hạn</translation>
    </message>
    <message id="lookup.category_title">
        <translation>Chọn thủ tục để xem giấy tờ, lệ phí, thời hạn</translation>
    </message>
    <message id="lookup.category_title_short">
        <translation>Chọn thủ tục</translation>
    </message>
    <message id="lookup.clip">
        <translation>Xem video hướng dẫn</translation>
    </message>
    <message id="lookup.clip_failed">
        <translation>Không xem được video này. Xin hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="lookup.clip_stop">
        <translation>Dừng, trở lại</translation>
    </message>
    <message id="lookup.counter">
        <translation>Quầy {no}</translation>
    </message>
    <message id="lookup.no_number">
        <translation>Màn hình này không cấp số. Xin lấy số ở máy lấy số.</translation>
    </message>
    <message id="lookup.others">
        <translation>Xem thủ tục khác</translation>
    </message>
    <message id="lookup.start">
        <translation>Tra cứu thủ tục</translation>
    </message>
    <message id="lookup.touch">
        <translation>Chạm vào màn hình để tra cứu thủ tục</translation>
    </message>
    <message id="pad.at_counter">
        <translation>Đang ở quầy</translation>
    </message>
    <message id="pad.clock">
        <translation>Hỏi quản lý</translation>
    </message>
    <message id="pad.close_q">
        <translation>Đóng quầy?</translation>
    </message>
    <message id="pad.closed">
        <translation>Đóng quầy</translation>
    </message>
    <message id="pad.connecting">
        <translation>Đang kết nối</translation>
    </message>
    <message id="pad.digits_first">
        <translation>Bấm số trước</translation>
    </message>
    <message id="pad.elsewhere">
        <translation>Ở quầy {c}</translation>
    </message>
    <message id="pad.ended">
        <translation>Số đã xong</translation>
    </message>
    <message id="pad.enter_calls">
        <translation>Enter: gọi</translation>
    </message>
    <message id="pad.enter_closes">
        <translation>Enter: đóng</translation>
    </message>
    <message id="pad.grace">
        <translation>Đợi {s} giây</translation>
    </message>
    <message id="pad.hours">
        <translation>Ngoài giờ</translation>
    </message>
    <message id="pad.mismatch">
        <translation>Sai phiên bản</translation>
    </message>
    <message id="pad.no_code">
        <translation>Không có lệnh</translation>
    </message>
    <message id="pad.no_counter">
        <translation>Không có quầy</translation>
    </message>
    <message id="pad.no_ticket">
        <translation>Không có số này</translation>
    </message>
    <message id="pad.nobody">
        <translation>Chưa gọi ai</translation>
    </message>
    <message id="pad.not_done">
        <translation>Chưa thực hiện</translation>
    </message>
    <message id="pad.not_open">
        <translation>Quầy chưa mở</translation>
    </message>
    <message id="pad.not_sure">
        <translation>Chưa chắc chắn</translation>
    </message>
    <message id="pad.not_yours">
        <translation>Không đúng quầy</translation>
    </message>
    <message id="pad.number">
        <translation>Đang gọi {no}</translation>
    </message>
    <message id="pad.offline">
        <translation>Mất mạng</translation>
    </message>
    <message id="pad.paused">
        <translation>Tạm ngừng</translation>
    </message>
    <message id="pad.queue_empty">
        <translation>Hết người chờ</translation>
    </message>
    <message id="pad.ready">
        <translation>Mời gọi số</translation>
    </message>
    <message id="pad.refused">
        <translation>Không được</translation>
    </message>
    <message id="pad.returned">
        <translation>Đã vào hàng chờ</translation>
    </message>
    <message id="pad.several">
        <translation>Trùng số</translation>
    </message>
    <message id="pad.stale">
        <translation>Đã thay đổi</translation>
    </message>
    <message id="pad.store">
        <translation>Máy chủ bận</translation>
    </message>
    <message id="pad.token_refused">
        <translation>Sai mã truy cập</translation>
    </message>
    <message id="pad.too_long">
        <translation>Số quá dài</translation>
    </message>
    <message id="pad.too_soon">
        <translation>Chưa đủ giờ chờ</translation>
    </message>
    <message id="pad.typed">
        <translation>Số: {no}</translation>
    </message>
    <message id="pad.undo_late">
        <translation>Quá giờ hoàn lại</translation>
    </message>
    <message id="pad.wait">
        <translation>Xin đợi</translation>
    </message>
    <message id="pad.waiting">
        <translation>Chờ: {n}</translation>
    </message>
    <message id="pad.wrong_day">
        <translation>Số ngày khác</translation>
    </message>
    <message id="page.counter.title">
        <translation>Bảng tên quầy</translation>
    </message>
    <message id="page.hall.title">
        <translation>Màn hình phòng chờ</translation>
    </message>
    <message id="page.kit.back">
        <translation>Quay lại</translation>
    </message>
    <message id="page.kit.cut">
        <translation>Mất kết nối từ {at}. Nội dung dưới đây có thể đã cũ; đang tự kết nối lại…</translation>
    </message>
    <message id="page.kit.joining">
        <translation>Đang kết nối với máy chủ…</translation>
    </message>
    <message id="page.kit.loading">
        <translation>Đang tải…</translation>
    </message>
    <message id="page.kit.no_answer">
        <translation>Máy chủ không trả lời. Vui lòng thử lại.</translation>
    </message>
    <message id="page.kit.not_allowed">
        <translation>Tài khoản này không được phép làm việc đó.</translation>
    </message>
    <message id="page.kit.own_name">
        <translation>Tiếng Việt</translation>
    </message>
    <message id="page.kit.pair">
        <translation>Người phụ trách: mở trang Điều hành, mục Thiết bị, và nhập mã này.</translation>
    </message>
    <message id="page.kit.pair_later">
        <translation>Máy chủ chưa nhận ghép thiết bị. Đang thử lại…</translation>
    </message>
    <message id="page.kit.pair_title">
        <translation>Màn hình mới</translation>
    </message>
    <message id="page.kit.refused">
        <translation>Lệnh không được thực hiện.</translation>
    </message>
    <message id="page.kit.server_trouble">
        <translation>Máy chủ đang gặp sự cố. Vui lòng thử lại.</translation>
    </message>
    <message id="page.kit.sign_out">
        <translation>Đăng xuất</translation>
    </message>
    <message id="page.kit.sound_off">
        <translation>Trình duyệt đang chặn âm thanh. Bấm phím OK hoặc chạm vào màn hình để bật.</translation>
    </message>
    <message id="page.kit.too_many">
        <translation>Thao tác quá nhanh. Vui lòng chờ một lát.</translation>
    </message>
    <message id="page.reports.again">
        <translation>Thử lại</translation>
    </message>
    <message id="page.reports.by">
        <translation>Xem theo</translation>
    </message>
    <message id="page.reports.by_matter">
        <translation>Việc của người dân</translation>
    </message>
    <message id="page.reports.by_place">
        <translation>Nơi phục vụ</translation>
    </message>
    <message id="page.reports.by_time">
        <translation>Thời gian</translation>
    </message>
    <message id="page.reports.charts">
        <translation>Biểu đồ</translation>
    </message>
    <message id="page.reports.closing">
        <translation>Mã chốt sổ ngày {day}, đến sự kiện số {seq}</translation>
    </message>
    <message id="page.reports.csv">
        <translation>Tệp CSV</translation>
    </message>
    <message id="page.reports.definitions">
        <translation>Cách tính các số liệu</translation>
    </message>
    <message id="page.reports.download">
        <translation>Tải về</translation>
    </message>
    <message id="page.reports.excel">
        <translation>Bảng tính Excel</translation>
    </message>
    <message id="page.reports.from">
        <translation>Từ ngày</translation>
    </message>
    <message id="page.reports.last_month">
        <translation>Tháng trước</translation>
    </message>
    <message id="page.reports.live">
        <translation>Ngày hôm nay chưa kết thúc: số liệu còn thay đổi và tự cập nhật mỗi phút.</translation>
    </message>
    <message id="page.reports.made">
        <translation>Lập lúc {time} ngày {day}</translation>
    </message>
    <message id="page.reports.making">
        <translation>Đang lập tệp, xin chờ…</translation>
    </message>
    <message id="page.reports.month">
        <translation>Tháng này</translation>
    </message>
    <message id="page.reports.monthly">
        <translation>Báo cáo tháng theo mẫu</translation>
    </message>
    <message id="page.reports.nothing">
        <translation>Không có số nào được cấp trong thời gian này.</translation>
    </message>
    <message id="page.reports.overview">
        <translation>Chính</translation>
    </message>
    <message id="page.reports.pdf">
        <translation>Bản PDF</translation>
    </message>
    <message id="page.reports.period">
        <translation>Thời gian</translation>
    </message>
    <message id="page.reports.print">
        <translation>In trang này</translation>
    </message>
    <message id="page.reports.tables">
        <translation>Bảng số liệu</translation>
    </message>
    <message id="page.reports.title">
        <translation>Báo cáo</translation>
    </message>
    <message id="page.reports.to">
        <translation>Đến ngày</translation>
    </message>
    <message id="page.reports.today">
        <translation>Hôm nay</translation>
    </message>
    <message id="page.reports.week">
        <translation>Tuần này</translation>
    </message>
    <message id="page.reports.wrong_days">
        <translation>Ngày đầu phải trước ngày cuối, trong vòng mười năm.</translation>
    </message>
    <message id="page.reports.year">
        <translation>Năm nay</translation>
    </message>
    <message id="page.reports.yesterday">
        <translation>Hôm qua</translation>
    </message>
    <message id="page.sign_in.by_password">
        <translation>Mật khẩu</translation>
    </message>
    <message id="page.sign_in.by_pin">
        <translation>Mã PIN</translation>
    </message>
    <message id="page.sign_in.caps">
        <translation>Phím Caps Lock đang bật.</translation>
    </message>
    <message id="page.sign_in.counter">
        <translation>Quầy số</translation>
    </message>
    <message id="page.sign_in.counter_guide">
        <translation>Bàn hướng dẫn: để trống.</translation>
    </message>
    <message id="page.sign_in.counter_maybe">
        <translation>Quầy số (nếu ngồi quầy)</translation>
    </message>
    <message id="page.sign_in.enter">
        <translation>Đăng nhập</translation>
    </message>
    <message id="page.sign_in.forgot">
        <translation>Quên mật khẩu hoặc mã PIN? Người phụ trách đặt lại được trên trang Người dùng.</translation>
    </message>
    <message id="page.sign_in.go_on">
        <translation>Tiếp tục</translation>
    </message>
    <message id="page.sign_in.here">
        <translation>Trình duyệt này đang đăng nhập: {name}.</translation>
    </message>
    <message id="page.sign_in.hide">
        <translation>Ẩn</translation>
    </message>
    <message id="page.sign_in.login">
        <translation>Tên đăng nhập</translation>
    </message>
    <message id="page.sign_in.missing">
        <translation>Vui lòng điền ô này.</translation>
    </message>
    <message id="page.sign_in.missing_counter">
        <translation>Số quầy gồm một hoặc hai chữ số.</translation>
    </message>
    <message id="page.sign_in.password">
        <translation>Mật khẩu</translation>
    </message>
    <message id="page.sign_in.pin">
        <translation>Mã PIN</translation>
    </message>
    <message id="page.sign_in.show">
        <translation>Hiện</translation>
    </message>
    <message id="page.sign_in.title">
        <translation>Đăng nhập</translation>
    </message>
    <message id="page.sign_in.wait">
        <translation>Thử sai nhiều lần. Xin chờ {left} rồi thử lại. Cần gấp thì nhờ người phụ trách mở khóa.</translation>
    </message>
    <message id="page.sign_in.ways">
        <translation>Cách đăng nhập</translation>
    </message>
    <message id="page.staff.counter">
        <translation>Quầy {c}</translation>
    </message>
    <message id="page.staff.current">
        <translation>Quầy của tôi</translation>
    </message>
    <message id="page.staff.keys_note">
        <translation>F8 gọi tiếp; phím số 1–9 như ghi trên nút; Esc quay lại.</translation>
    </message>
    <message id="page.staff.keys_off">
        <translation>Phím tắt: tắt</translation>
    </message>
    <message id="page.staff.keys_on">
        <translation>Phím tắt: bật</translation>
    </message>
    <message id="page.staff.long_wait">
        <translation>Chờ quá lâu</translation>
    </message>
    <message id="page.staff.minutes">
        <translation>phút</translation>
    </message>
    <message id="page.staff.moved_on">
        <translation>Phần mềm trên máy chủ vừa được cập nhật. Vui lòng tải lại trang.</translation>
    </message>
    <message id="page.staff.no_counter">
        <translation>Tài khoản này chưa được phân quầy. Vui lòng báo người quản trị.</translation>
    </message>
    <message id="page.staff.queue">
        <translation>Hàng chờ</translation>
    </message>
    <message id="page.staff.serving">
        <translation>Đang phục vụ</translation>
    </message>
    <message id="page.staff.times">
        <translation>Gọi lần {n}</translation>
    </message>
    <message id="page.staff.title">
        <translation>Gọi số</translation>
    </message>
    <message id="page.supervisor.about_hours">
        <translation>~{h} giờ</translation>
    </message>
    <message id="page.supervisor.about_minutes">
        <translation>~{m} phút</translation>
    </message>
    <message id="page.supervisor.add_line">
        <translation>Thêm dòng</translation>
    </message>
    <message id="page.supervisor.add_one">
        <translation>Thêm…</translation>
    </message>
    <message id="page.supervisor.add_row">
        <translation>Thêm</translation>
    </message>
    <message id="page.supervisor.add_to">
        <translation>Thêm vào: {what}</translation>
    </message>
    <message id="page.supervisor.again">
        <translation>Thử lại</translation>
    </message>
    <message id="page.supervisor.alarm_backup">
        <translation>Chưa sao lưu được dữ liệu. {why}</translation>
    </message>
    <message id="page.supervisor.alarm_backup_differs">
        <translation>Nhật ký không còn chứa tất cả những gì bản sao lưu trước có ({why}). Hãy kiểm tra bằng ticket-server verify.</translation>
    </message>
    <message id="page.supervisor.alarm_crowd">
        <translation>Phòng chờ đông: {n} người đang chờ</translation>
    </message>
    <message id="page.supervisor.alarm_estimator">
        <translation>Phần ước tính thời gian chờ đang ngừng. Thời gian chờ tạm tính theo số người; việc gọi số vẫn bình thường.</translation>
    </message>
    <message id="page.supervisor.alarm_settings">
        <translation>Tệp cài đặt bị sửa tay và có {n} lỗi (từ {at}). Cài đặt trước vẫn đang dùng.</translation>
    </message>
    <message id="page.supervisor.alarm_wait">
        <translation>{n} người chờ từ {limit} phút trở lên, lâu nhất số {no}: {m} phút</translation>
    </message>
    <message id="page.supervisor.alarms">
        <translation>Việc cần xử lý</translation>
    </message>
    <message id="page.supervisor.all_well">
        <translation>Mọi việc bình thường.</translation>
    </message>
    <message id="page.supervisor.alone_note">
        <translation>Quầy {c} là quầy duy nhất đang mở cho {n} người chờ. Nên chuyển lĩnh vực sang quầy khác trước.</translation>
    </message>
    <message id="page.supervisor.at_once">
        <translation>gọi ngay</translation>
    </message>
    <message id="page.supervisor.at_time">
        <translation>Đến giờ…</translation>
    </message>
    <message id="page.supervisor.backup_begun">
        <translation>Đã bắt đầu sao lưu.</translation>
    </message>
    <message id="page.supervisor.backup_differs">
        <translation>Bản này không nối tiếp bản trước: nhật ký đã bị cắt hoặc sửa. Vui lòng báo người quản trị.</translation>
    </message>
    <message id="page.supervisor.backup_good">
        <translation>bản tốt gần nhất {at} · {n} phiếu · {mb} MB</translation>
    </message>
    <message id="page.supervisor.backup_never">
        <translation>chưa có bản tốt nào</translation>
    </message>
    <message id="page.supervisor.backup_next">
        <translation>Lần tới: {at}</translation>
    </message>
    <message id="page.supervisor.backup_none">
        <translation>Cài đặt chưa có thư mục sao lưu nào ([[backup.folders]]).</translation>
    </message>
    <message id="page.supervisor.backup_now">
        <translation>Sao lưu ngay</translation>
    </message>
    <message id="page.supervisor.backup_runs">
        <translation>Đang sao lưu…</translation>
    </message>
    <message id="page.supervisor.beyond">
        <translation>Bạn không được đổi những mục này:</translation>
    </message>
    <message id="page.supervisor.by_hand">
        <translation>sửa trực tiếp trên máy chủ</translation>
    </message>
    <message id="page.supervisor.by_password">
        <translation>mật khẩu</translation>
    </message>
    <message id="page.supervisor.by_pin">
        <translation>mã PIN</translation>
    </message>
    <message id="page.supervisor.called_for">
        <translation>Gọi {m} phút trước</translation>
    </message>
    <message id="page.supervisor.change">
        <translation>Đổi</translation>
    </message>
    <message id="page.supervisor.changed_meanwhile">
        <translation>Tệp vừa được người khác sửa</translation>
    </message>
    <message id="page.supervisor.changed_note">
        <translation>Chưa lưu gì cả. Xem hai bản, rồi chọn tiếp tục từ bản nào.</translation>
    </message>
    <message id="page.supervisor.choose_field">
        <translation>Vui lòng chọn ít nhất một lĩnh vực.</translation>
    </message>
    <message id="page.supervisor.clock_off_m">
        <translation>Đồng hồ lệch {m} phút</translation>
    </message>
    <message id="page.supervisor.closed_day">
        <translation>nghỉ</translation>
    </message>
    <message id="page.supervisor.closed_told">
        <translation>Đã đóng quầy {c}.</translation>
    </message>
    <message id="page.supervisor.col_expected">
        <translation>Đến mới</translation>
    </message>
    <message id="page.supervisor.col_field">
        <translation>Lĩnh vực</translation>
    </message>
    <message id="page.supervisor.col_longest">
        <translation>Lâu nhất</translation>
    </message>
    <message id="page.supervisor.col_numbers">
        <translation>Cấp số</translation>
    </message>
    <message id="page.supervisor.col_waiting">
        <translation>Chờ</translation>
    </message>
    <message id="page.supervisor.counter_n">
        <translation>Quầy {c}</translation>
    </message>
    <message id="page.supervisor.counter_named">
        <translation>Quầy {c} – {name}</translation>
    </message>
    <message id="page.supervisor.counters">
        <translation>Quầy</translation>
    </message>
    <message id="page.supervisor.counters_n">
        <translation>quầy {n}</translation>
    </message>
    <message id="page.supervisor.counters_open">
        <translation>{n} trên {all} quầy đang mở</translation>
    </message>
    <message id="page.supervisor.day_fri">
        <translation>Thứ Sáu</translation>
    </message>
    <message id="page.supervisor.day_mon">
        <translation>Thứ Hai</translation>
    </message>
    <message id="page.supervisor.day_sat">
        <translation>Thứ Bảy</translation>
    </message>
    <message id="page.supervisor.day_sun">
        <translation>Chủ nhật</translation>
    </message>
    <message id="page.supervisor.day_thu">
        <translation>Thứ Năm</translation>
    </message>
    <message id="page.supervisor.day_told">
        <translation>Đã xác nhận ngày.</translation>
    </message>
    <message id="page.supervisor.day_tue">
        <translation>Thứ Ba</translation>
    </message>
    <message id="page.supervisor.day_wed">
        <translation>Thứ Tư</translation>
    </message>
    <message id="page.supervisor.device_alive">
        <translation>Đang kết nối</translation>
    </message>
    <message id="page.supervisor.device_away">
        <translation>Không kết nối</translation>
    </message>
    <message id="page.supervisor.device_name">
        <translation>Tên thiết bị</translation>
    </message>
    <message id="page.supervisor.device_never">
        <translation>Chưa kết nối lần nào</translation>
    </message>
    <message id="page.supervisor.device_silent">
        <translation>Mất liên lạc</translation>
    </message>
    <message id="page.supervisor.devices_alive">
        <translation>{n} trên {all} đang kết nối</translation>
    </message>
    <message id="page.supervisor.devices_none">
        <translation>Chưa có thiết bị nào được ghép.</translation>
    </message>
    <message id="page.supervisor.difference">
        <translation>Những chỗ khác nhau</translation>
    </message>
    <message id="page.supervisor.disable">
        <translation>Ngừng dùng</translation>
    </message>
    <message id="page.supervisor.disable_note">
        <translation>Người này bị đăng xuất ngay và không đăng nhập được nữa. Số liệu vẫn giữ.</translation>
    </message>
    <message id="page.supervisor.disable_q">
        <translation>Ngừng dùng tài khoản của {name}?</translation>
    </message>
    <message id="page.supervisor.disabled_told">
        <translation>Đã ngừng dùng tài khoản của {name}.</translation>
    </message>
    <message id="page.supervisor.enable">
        <translation>Dùng lại</translation>
    </message>
    <message id="page.supervisor.enable_note">
        <translation>Người này đăng nhập được như trước.</translation>
    </message>
    <message id="page.supervisor.enable_q">
        <translation>Cho dùng lại tài khoản của {name}?</translation>
    </message>
    <message id="page.supervisor.enabled_told">
        <translation>Tài khoản của {name} dùng lại được.</translation>
    </message>
    <message id="page.supervisor.every_counter">
        <translation>mọi quầy</translation>
    </message>
    <message id="page.supervisor.expected_at">
        <translation>từ {from} đến {to}</translation>
    </message>
    <message id="page.supervisor.expected_short">
        <translation>gọi {from}–{to}</translation>
    </message>
    <message id="page.supervisor.fact_address">
        <translation>Địa chỉ</translation>
    </message>
    <message id="page.supervisor.fact_before">
        <translation>Tên trước</translation>
    </message>
    <message id="page.supervisor.fact_clock">
        <translation>Đồng hồ</translation>
    </message>
    <message id="page.supervisor.fact_expected">
        <translation>Dự kiến gọi</translation>
    </message>
    <message id="page.supervisor.fact_for">
        <translation>Lĩnh vực</translation>
    </message>
    <message id="page.supervisor.fact_held">
        <translation>Số đang giữ</translation>
    </message>
    <message id="page.supervisor.fact_kind">
        <translation>Loại</translation>
    </message>
    <message id="page.supervisor.fact_made">
        <translation>Ghép ngày</translation>
    </message>
    <message id="page.supervisor.fact_offline">
        <translation>Số cấp khi mất kết nối</translation>
    </message>
    <message id="page.supervisor.fact_paper">
        <translation>Máy in</translation>
    </message>
    <message id="page.supervisor.fact_procedure">
        <translation>Thủ tục</translation>
    </message>
    <message id="page.supervisor.fact_state">
        <translation>Tình trạng</translation>
    </message>
    <message id="page.supervisor.fact_taken">
        <translation>Lấy số lúc</translation>
    </message>
    <message id="page.supervisor.fact_version">
        <translation>Phiên bản</translation>
    </message>
    <message id="page.supervisor.fact_waited">
        <translation>Đã chờ</translation>
    </message>
    <message id="page.supervisor.fact_where">
        <translation>Đang ở</translation>
    </message>
    <message id="page.supervisor.file_keys">
        <translation>Ctrl+] và Ctrl+[ dịch dòng; phím Tab rời khỏi ô.</translation>
    </message>
    <message id="page.supervisor.file_note">
        <translation>Đây là config.toml trên máy chủ. Dòng bắt đầu bằng # chỉ để đọc. Lưu xong có hiệu lực ngay, không cần khởi động lại.</translation>
    </message>
    <message id="page.supervisor.file_refused">
        <translation>Tệp trên máy chủ vừa được sửa tay và có lỗi. Cài đặt trước đó vẫn đang dùng.</translation>
    </message>
    <message id="page.supervisor.file_text">
        <translation>Nội dung tệp cài đặt</translation>
    </message>
    <message id="page.supervisor.find_number">
        <translation>Tìm số phiếu</translation>
    </message>
    <message id="page.supervisor.find_person">
        <translation>Tìm theo tên</translation>
    </message>
    <message id="page.supervisor.give_up">
        <translation>Bỏ thay đổi</translation>
    </message>
    <message id="page.supervisor.given">
        <translation>có</translation>
    </message>
    <message id="page.supervisor.given_back_told">
        <translation>Đã trả lại lĩnh vực: {name}.</translation>
    </message>
    <message id="page.supervisor.go_on">
        <translation>Tiếp tục</translation>
    </message>
    <message id="page.supervisor.has_problems">
        <translation>Có {n} lỗi, chưa lưu được.</translation>
    </message>
    <message id="page.supervisor.held_n">
        <translation>Giữ {n} số</translation>
    </message>
    <message id="page.supervisor.help_sent">
        <translation>Đã có người đến</translation>
    </message>
    <message id="page.supervisor.help_told">
        <translation>Đã báo tại {name}: có người đang đến.</translation>
    </message>
    <message id="page.supervisor.here_now">
        <translation>Đang ở quầy: số {no}, gọi lúc {at}.</translation>
    </message>
    <message id="page.supervisor.hours">
        <translation>{h} giờ {m}</translation>
    </message>
    <message id="page.supervisor.in_force">
        <translation>Đang dùng</translation>
    </message>
    <message id="page.supervisor.is_right">
        <translation>Đúng, có thể lưu.</translation>
    </message>
    <message id="page.supervisor.issuing">
        <translation>Việc cấp số</translation>
    </message>
    <message id="page.supervisor.keep_mine">
        <translation>Tiếp tục bản của bạn</translation>
    </message>
    <message id="page.supervisor.key_at">
        <translation>{what}: quầy {c}</translation>
    </message>
    <message id="page.supervisor.kind_console">
        <translation>Máy cán bộ</translation>
    </message>
    <message id="page.supervisor.kind_desk">
        <translation>Bàn hướng dẫn</translation>
    </message>
    <message id="page.supervisor.kind_display">
        <translation>Màn hình, bảng số</translation>
    </message>
    <message id="page.supervisor.kind_keypads">
        <translation>Dây bàn phím gọi số</translation>
    </message>
    <message id="page.supervisor.kind_kiosk">
        <translation>Máy lấy số, màn hình tra cứu</translation>
    </message>
    <message id="page.supervisor.kind_none">
        <translation>Mã tạo bằng dòng lệnh</translation>
    </message>
    <message id="page.supervisor.kind_signs">
        <translation>Dây bảng số</translation>
    </message>
    <message id="page.supervisor.language_in">
        <translation>{language}</translation>
    </message>
    <message id="page.supervisor.last_heard">
        <translation>lần cuối {at}</translation>
    </message>
    <message id="page.supervisor.late_only">
        <translation>Chỉ người chờ lâu</translation>
    </message>
    <message id="page.supervisor.leave_go">
        <translation>Bỏ thay đổi</translation>
    </message>
    <message id="page.supervisor.leave_q">
        <translation>Rời trang này thì những thay đổi đó sẽ mất.</translation>
    </message>
    <message id="page.supervisor.leave_title">
        <translation>Có thay đổi chưa lưu</translation>
    </message>
    <message id="page.supervisor.left_n">
        <translation>còn {n}</translation>
    </message>
    <message id="page.supervisor.line_n">
        <translation>Dòng {n}</translation>
    </message>
    <message id="page.supervisor.link_reports">
        <translation>Báo cáo</translation>
    </message>
    <message id="page.supervisor.link_staff">
        <translation>Gọi số</translation>
    </message>
    <message id="page.supervisor.list_held">
        <translation>Bổ sung</translation>
    </message>
    <message id="page.supervisor.list_missed">
        <translation>Vắng mặt</translation>
    </message>
    <message id="page.supervisor.list_waiting">
        <translation>Đang chờ</translation>
    </message>
    <message id="page.supervisor.login">
        <translation>Tên đăng nhập</translation>
    </message>
    <message id="page.supervisor.login_hint">
        <translation>Chữ thường không dấu, số, dấu chấm; ví dụ lan.nguyen</translation>
    </message>
    <message id="page.supervisor.login_needed">
        <translation>Vui lòng nhập tên đăng nhập.</translation>
    </message>
    <message id="page.supervisor.message_q">
        <translation>Nội dung</translation>
    </message>
    <message id="page.supervisor.message_since">
        <translation>“{what}”, từ {at}</translation>
    </message>
    <message id="page.supervisor.message_until">
        <translation>Hiện trong bao lâu?</translation>
    </message>
    <message id="page.supervisor.message_until_at">
        <translation>“{what}”, đến {at}</translation>
    </message>
    <message id="page.supervisor.mine">
        <translation>Bản của bạn</translation>
    </message>
    <message id="page.supervisor.minutes">
        <translation>{m} phút</translation>
    </message>
    <message id="page.supervisor.more">
        <translation>Khác</translation>
    </message>
    <message id="page.supervisor.more_lines">
        <translation>và {n} dòng nữa</translation>
    </message>
    <message id="page.supervisor.more_of">
        <translation>Việc khác của quầy {c}</translation>
    </message>
    <message id="page.supervisor.more_of_device">
        <translation>Việc khác của {name}</translation>
    </message>
    <message id="page.supervisor.more_waiting">
        <translation>và {n} người nữa</translation>
    </message>
    <message id="page.supervisor.move">
        <translation>Chuyển quầy</translation>
    </message>
    <message id="page.supervisor.move_note">
        <translation>Không chọn quầy nào là mọi quầy.</translation>
    </message>
    <message id="page.supervisor.move_q">
        <translation>{name} đặt ở quầy nào?</translation>
    </message>
    <message id="page.supervisor.move_up">
        <translation>Đưa {what} lên trước</translation>
    </message>
    <message id="page.supervisor.moved_told">
        <translation>Đã chuyển {name}.</translation>
    </message>
    <message id="page.supervisor.names_free">
        <translation>Còn trống: {names}</translation>
    </message>
    <message id="page.supervisor.no_difference">
        <translation>Không có gì khác.</translation>
    </message>
    <message id="page.supervisor.no_secret">
        <translation>Chưa có mật khẩu</translation>
    </message>
    <message id="page.supervisor.nobody_found">
        <translation>Không có ai trong danh sách này.</translation>
    </message>
    <message id="page.supervisor.nobody_here">
        <translation>Không có ai tại quầy</translation>
    </message>
    <message id="page.supervisor.not_for_you">
        <translation>Trang này dành cho người điều hành và quản trị.</translation>
    </message>
    <message id="page.supervisor.not_in_settings">
        <translation>Không có trong cài đặt</translation>
    </message>
    <message id="page.supervisor.not_said">
        <translation>Không ghi</translation>
    </message>
    <message id="page.supervisor.not_saved">
        <translation>Chưa lưu</translation>
    </message>
    <message id="page.supervisor.now_called">
        <translation>Vừa gọi</translation>
    </message>
    <message id="page.supervisor.one_a_line">
        <translation>Mỗi dòng một từ.</translation>
    </message>
    <message id="page.supervisor.only_counter">
        <translation>Chỉ quầy {c}</translation>
    </message>
    <message id="page.supervisor.opened_told">
        <translation>Đã mở quầy {c}.</translation>
    </message>
    <message id="page.supervisor.other_name">
        <translation>Tên khác…</translation>
    </message>
    <message id="page.supervisor.other_pages">
        <translation>Trang khác</translation>
    </message>
    <message id="page.supervisor.other_version">
        <translation>Khác bản máy chủ</translation>
    </message>
    <message id="page.supervisor.pair_choose">
        <translation>Chọn…</translation>
    </message>
    <message id="page.supervisor.pair_code">
        <translation>6 chữ số trên thiết bị</translation>
    </message>
    <message id="page.supervisor.pair_go">
        <translation>Ghép</translation>
    </message>
    <message id="page.supervisor.pair_instead">
        <translation>Thay thiết bị đang có</translation>
    </message>
    <message id="page.supervisor.pair_name">
        <translation>Đây là thiết bị nào?</translation>
    </message>
    <message id="page.supervisor.pair_open">
        <translation>{n} thiết bị đang chờ ghép.</translation>
    </message>
    <message id="page.supervisor.pair_own">
        <translation>Vui lòng nhập tên thiết bị.</translation>
    </message>
    <message id="page.supervisor.pair_six">
        <translation>Cần đủ 6 chữ số.</translation>
    </message>
    <message id="page.supervisor.pair_step_1">
        <translation>Bật thiết bị và chờ nó hiện 6 chữ số.</translation>
    </message>
    <message id="page.supervisor.pair_step_2">
        <translation>Đứng trước thiết bị, nhập 6 chữ số vào đây.</translation>
    </message>
    <message id="page.supervisor.pair_step_3">
        <translation>Chọn tên theo cài đặt, bấm Ghép.</translation>
    </message>
    <message id="page.supervisor.pair_title">
        <translation>Ghép thiết bị mới</translation>
    </message>
    <message id="page.supervisor.pair_which">
        <translation>Vui lòng chọn đây là thiết bị nào.</translation>
    </message>
    <message id="page.supervisor.paired_told">
        <translation>Đã ghép {name} ({kind}).</translation>
    </message>
    <message id="page.supervisor.paper_left">
        <translation>Còn khoảng {n} phiếu</translation>
    </message>
    <message id="page.supervisor.part_keypad">
        <translation>Bàn phím</translation>
    </message>
    <message id="page.supervisor.part_lamp">
        <translation>Đèn báo</translation>
    </message>
    <message id="page.supervisor.part_layout">
        <translation>Mẫu phiếu</translation>
    </message>
    <message id="page.supervisor.part_media">
        <translation>Phim ảnh</translation>
    </message>
    <message id="page.supervisor.part_outbox">
        <translation>Bộ nhớ khi mất mạng</translation>
    </message>
    <message id="page.supervisor.part_scanner">
        <translation>Máy quét</translation>
    </message>
    <message id="page.supervisor.part_sign">
        <translation>Bảng số</translation>
    </message>
    <message id="page.supervisor.part_voice">
        <translation>Giọng đọc</translation>
    </message>
    <message id="page.supervisor.part_voice_clips">
        <translation>Tệp ghi âm</translation>
    </message>
    <message id="page.supervisor.part_voice_command">
        <translation>Chương trình đọc</translation>
    </message>
    <message id="page.supervisor.part_voice_espeak">
        <translation>Giọng eSpeak NG</translation>
    </message>
    <message id="page.supervisor.part_voice_none">
        <translation>Không có giọng đọc</translation>
    </message>
    <message id="page.supervisor.part_voice_system">
        <translation>Giọng Windows</translation>
    </message>
    <message id="page.supervisor.parts_down">
        <translation>{n} bộ phận không trả lời</translation>
    </message>
    <message id="page.supervisor.password">
        <translation>Mật khẩu</translation>
    </message>
    <message id="page.supervisor.password_again">
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message id="page.supervisor.password_change">
        <translation>Đổi mật khẩu</translation>
    </message>
    <message id="page.supervisor.password_changed">
        <translation>Đã đổi mật khẩu. Những nơi khác phải đăng nhập lại.</translation>
    </message>
    <message id="page.supervisor.password_current">
        <translation>Mật khẩu hiện tại</translation>
    </message>
    <message id="page.supervisor.password_current_needed">
        <translation>Vui lòng nhập mật khẩu hiện tại.</translation>
    </message>
    <message id="page.supervisor.password_differs">
        <translation>Hai lần nhập mật khẩu mới không giống nhau.</translation>
    </message>
    <message id="page.supervisor.password_hint">
        <translation>Từ 10 ký tự, không dễ đoán.</translation>
    </message>
    <message id="page.supervisor.password_needed">
        <translation>Vui lòng nhập mật khẩu mới.</translation>
    </message>
    <message id="page.supervisor.password_new">
        <translation>Mật khẩu mới</translation>
    </message>
    <message id="page.supervisor.password_own_q">
        <translation>Đổi mật khẩu của bạn</translation>
    </message>
    <message id="page.supervisor.password_q">
        <translation>Đặt mật khẩu mới cho {name}?</translation>
    </message>
    <message id="page.supervisor.pause_q">
        <translation>Tạm ngừng quầy {c}</translation>
    </message>
    <message id="page.supervisor.paused_told">
        <translation>Quầy {c} tạm ngừng.</translation>
    </message>
    <message id="page.supervisor.people">
        <translation>người</translation>
    </message>
    <message id="page.supervisor.people_here">
        <translation>{n} trên {all} người đang đăng nhập</translation>
    </message>
    <message id="page.supervisor.people_none">
        <translation>Không tìm thấy ai.</translation>
    </message>
    <message id="page.supervisor.person_add">
        <translation>Thêm người</translation>
    </message>
    <message id="page.supervisor.person_at">
        <translation>Tại quầy {c}</translation>
    </message>
    <message id="page.supervisor.person_away">
        <translation>Không đăng nhập</translation>
    </message>
    <message id="page.supervisor.person_change">
        <translation>Sửa</translation>
    </message>
    <message id="page.supervisor.person_change_q">
        <translation>Sửa tài khoản: {name}</translation>
    </message>
    <message id="page.supervisor.person_changed">
        <translation>Đã lưu tài khoản của {name}.</translation>
    </message>
    <message id="page.supervisor.person_counters">
        <translation>Quầy được ngồi (không chọn: mọi quầy)</translation>
    </message>
    <message id="page.supervisor.person_disabled">
        <translation>Đã khóa tài khoản</translation>
    </message>
    <message id="page.supervisor.person_here">
        <translation>Đang đăng nhập</translation>
    </message>
    <message id="page.supervisor.person_locked">
        <translation>Nhập sai nhiều lần, chờ {m} phút</translation>
    </message>
    <message id="page.supervisor.person_made">
        <translation>Tạo ngày</translation>
    </message>
    <message id="page.supervisor.person_make">
        <translation>Tạo tài khoản</translation>
    </message>
    <message id="page.supervisor.person_name">
        <translation>Họ và tên</translation>
    </message>
    <message id="page.supervisor.person_name_needed">
        <translation>Vui lòng nhập họ và tên.</translation>
    </message>
    <message id="page.supervisor.pin">
        <translation>Mã PIN</translation>
    </message>
    <message id="page.supervisor.pin_drop">
        <translation>Bỏ mã PIN</translation>
    </message>
    <message id="page.supervisor.pin_dropped">
        <translation>{name} không còn mã PIN.</translation>
    </message>
    <message id="page.supervisor.pin_new">
        <translation>Mã PIN mới</translation>
    </message>
    <message id="page.supervisor.pin_q">
        <translation>Đặt mã PIN mới cho {name}?</translation>
    </message>
    <message id="page.supervisor.preview_categories">
        <translation>Máy lấy số sẽ hiện</translation>
    </message>
    <message id="page.supervisor.preview_centre">
        <translation>Đầu ti vi sảnh sẽ hiện</translation>
    </message>
    <message id="page.supervisor.preview_counters">
        <translation>Bảng số sẽ hiện</translation>
    </message>
    <message id="page.supervisor.preview_displays">
        <translation>Ti vi sẽ hiện</translation>
    </message>
    <message id="page.supervisor.preview_voice">
        <translation>Loa sẽ đọc</translation>
    </message>
    <message id="page.supervisor.printer_cover_open">
        <translation>Nắp máy in mở</translation>
    </message>
    <message id="page.supervisor.printer_down">
        <translation>Mất máy in</translation>
    </message>
    <message id="page.supervisor.printer_error">
        <translation>Máy in lỗi</translation>
    </message>
    <message id="page.supervisor.printer_hot">
        <translation>Đầu in nóng</translation>
    </message>
    <message id="page.supervisor.printer_jam">
        <translation>Kẹt dao cắt</translation>
    </message>
    <message id="page.supervisor.printer_low">
        <translation>Sắp hết giấy</translation>
    </message>
    <message id="page.supervisor.printer_ok">
        <translation>Máy in tốt</translation>
    </message>
    <message id="page.supervisor.printer_out">
        <translation>Hết giấy</translation>
    </message>
    <message id="page.supervisor.printer_stalled">
        <translation>Máy in không nhận</translation>
    </message>
    <message id="page.supervisor.printer_unknown">
        <translation>Không hỏi được</translation>
    </message>
    <message id="page.supervisor.priority_class">
        <translation>Diện ưu tiên</translation>
    </message>
    <message id="page.supervisor.priority_told">
        <translation>Đã đổi ưu tiên của số {no}.</translation>
    </message>
    <message id="page.supervisor.queue">
        <translation>Người chờ</translation>
    </message>
    <message id="page.supervisor.reassign_note">
        <translation>Có hiệu lực đến hết ngày. Người đang chờ chuyển theo, không ai mất lượt.</translation>
    </message>
    <message id="page.supervisor.reassign_title">
        <translation>Chuyển lĩnh vực của quầy {c}</translation>
    </message>
    <message id="page.supervisor.reassigned_told">
        <translation>Đã chuyển lĩnh vực.</translation>
    </message>
    <message id="page.supervisor.rename">
        <translation>Đổi tên</translation>
    </message>
    <message id="page.supervisor.rename_note">
        <translation>Thiết bị nhận cài đặt của tên mới ngay.</translation>
    </message>
    <message id="page.supervisor.rename_q">
        <translation>Đổi tên {name}</translation>
    </message>
    <message id="page.supervisor.renamed_told">
        <translation>{was} nay là {name}.</translation>
    </message>
    <message id="page.supervisor.replace_go">
        <translation>Thay</translation>
    </message>
    <message id="page.supervisor.replace_note">
        <translation>Thiết bị đang mang tên này sẽ ngừng làm việc ngay.</translation>
    </message>
    <message id="page.supervisor.replace_q">
        <translation>Thay {name}?</translation>
    </message>
    <message id="page.supervisor.revoke">
        <translation>Thu hồi</translation>
    </message>
    <message id="page.supervisor.revoke_note">
        <translation>Thiết bị ngừng làm việc ngay; muốn dùng lại phải ghép lại.</translation>
    </message>
    <message id="page.supervisor.revoke_q">
        <translation>Thu hồi {name}?</translation>
    </message>
    <message id="page.supervisor.revoked_told">
        <translation>Đã thu hồi {name}.</translation>
    </message>
    <message id="page.supervisor.role">
        <translation>Vai trò</translation>
    </message>
    <message id="page.supervisor.role_admin">
        <translation>Quản trị</translation>
    </message>
    <message id="page.supervisor.role_guide">
        <translation>Hướng dẫn</translation>
    </message>
    <message id="page.supervisor.role_reports">
        <translation>Xem báo cáo</translation>
    </message>
    <message id="page.supervisor.role_staff">
        <translation>Cán bộ quầy</translation>
    </message>
    <message id="page.supervisor.role_supervisor">
        <translation>Điều hành</translation>
    </message>
    <message id="page.supervisor.row_remove">
        <translation>Bỏ</translation>
    </message>
    <message id="page.supervisor.row_remove_note">
        <translation>Bước sau cho xem thay đổi trước khi lưu. Phiếu đang chờ không bị mất.</translation>
    </message>
    <message id="page.supervisor.row_remove_q">
        <translation>Bỏ {name}?</translation>
    </message>
    <message id="page.supervisor.row_up">
        <translation>Đưa lên: {name}</translation>
    </message>
    <message id="page.supervisor.save">
        <translation>Lưu</translation>
    </message>
    <message id="page.supervisor.save_changes">
        <translation>Lưu…</translation>
    </message>
    <message id="page.supervisor.save_go">
        <translation>Lưu</translation>
    </message>
    <message id="page.supervisor.save_q">
        <translation>Lưu những thay đổi này?</translation>
    </message>
    <message id="page.supervisor.saved_told">
        <translation>Đã lưu; cài đặt mới có hiệu lực ngay.</translation>
    </message>
    <message id="page.supervisor.seconds_off">
        <translation>lệch {s} giây</translation>
    </message>
    <message id="page.supervisor.secret_note">
        <translation>Mã cũ hết hiệu lực ngay. Mã mới chỉ hiện một lần.</translation>
    </message>
    <message id="page.supervisor.secret_noted">
        <translation>Đã ghi lại</translation>
    </message>
    <message id="page.supervisor.secret_once">
        <translation>Vui lòng ghi lại và đưa tận tay; trang này không hiện lại được nữa.</translation>
    </message>
    <message id="page.supervisor.served_by">
        <translation>Quầy nào phục vụ lĩnh vực này?</translation>
    </message>
    <message id="page.supervisor.served_by_needed">
        <translation>Chọn ít nhất một quầy: nếu không thì không ai gọi được.</translation>
    </message>
    <message id="page.supervisor.serves">
        <translation>Phục vụ: {fields}</translation>
    </message>
    <message id="page.supervisor.serves_nothing">
        <translation>Quầy này không phục vụ lĩnh vực nào hôm nay.</translation>
    </message>
    <message id="page.supervisor.serving_for">
        <translation>Phục vụ {m} phút</translation>
    </message>
    <message id="page.supervisor.set_backups">
        <translation>Sao lưu</translation>
    </message>
    <message id="page.supervisor.set_file">
        <translation>Tệp cài đặt</translation>
    </message>
    <message id="page.supervisor.set_first_language">
        <translation>Cần có {language}.</translation>
    </message>
    <message id="page.supervisor.set_from">
        <translation>{what} từ {min}.</translation>
    </message>
    <message id="page.supervisor.set_needed">
        <translation>{name}: cần có.</translation>
    </message>
    <message id="page.supervisor.set_number">
        <translation>Một số</translation>
    </message>
    <message id="page.supervisor.set_procedures">
        <translation>Thủ tục</translation>
    </message>
    <message id="page.supervisor.set_range">
        <translation>{what} từ {min} đến {max}.</translation>
    </message>
    <message id="page.supervisor.set_versions">
        <translation>Các bản trước</translation>
    </message>
    <message id="page.supervisor.set_whole">
        <translation>Một số nguyên</translation>
    </message>
    <message id="page.supervisor.show_them">
        <translation>Xem những số này</translation>
    </message>
    <message id="page.supervisor.sign_in_by">
        <translation>Đăng nhập bằng</translation>
    </message>
    <message id="page.supervisor.sign_out_note">
        <translation>Quầy đang phục vụ thì xong việc mới đăng xuất được.</translation>
    </message>
    <message id="page.supervisor.sign_out_q">
        <translation>Cho {name} đăng xuất khỏi mọi nơi?</translation>
    </message>
    <message id="page.supervisor.sign_person_out">
        <translation>Cho đăng xuất</translation>
    </message>
    <message id="page.supervisor.signed_out">
        <translation>Đã cho {name} đăng xuất.</translation>
    </message>
    <message id="page.supervisor.since">
        <translation>từ {at}</translation>
    </message>
    <message id="page.supervisor.spans_wrong">
        <translation>Giờ viết như 07:00-11:30, 13:30-17:00.</translation>
    </message>
    <message id="page.supervisor.stands_at">
        <translation>Quầy</translation>
    </message>
    <message id="page.supervisor.state_open">
        <translation>Đang mở</translation>
    </message>
    <message id="page.supervisor.switch_fields">
        <translation>Lĩnh vực</translation>
    </message>
    <message id="page.supervisor.switch_go">
        <translation>Áp dụng</translation>
    </message>
    <message id="page.supervisor.switch_q">
        <translation>Từ bây giờ</translation>
    </message>
    <message id="page.supervisor.switch_until">
        <translation>Đến khi nào?</translation>
    </message>
    <message id="page.supervisor.switched_closed">
        <translation>Ngừng cấp số đến {at}: {fields}</translation>
    </message>
    <message id="page.supervisor.switched_open">
        <translation>Cấp số đến {at}: {fields}</translation>
    </message>
    <message id="page.supervisor.tab_devices">
        <translation>Thiết bị</translation>
    </message>
    <message id="page.supervisor.tab_live">
        <translation>Phòng chờ</translation>
    </message>
    <message id="page.supervisor.tab_people">
        <translation>Người dùng</translation>
    </message>
    <message id="page.supervisor.tab_settings">
        <translation>Cài đặt</translation>
    </message>
    <message id="page.supervisor.take_line_out">
        <translation>Bỏ dòng này</translation>
    </message>
    <message id="page.supervisor.take_out">
        <translation>Bỏ {what}</translation>
    </message>
    <message id="page.supervisor.take_theirs">
        <translation>Lấy bản đang có</translation>
    </message>
    <message id="page.supervisor.theirs">
        <translation>Bản đang có</translation>
    </message>
    <message id="page.supervisor.ticket_at">
        <translation>Số {no} tại quầy {c}</translation>
    </message>
    <message id="page.supervisor.time">
        <translation>Giờ</translation>
    </message>
    <message id="page.supervisor.time_past">
        <translation>Giờ này đã qua.</translation>
    </message>
    <message id="page.supervisor.time_wrong">
        <translation>Giờ viết như 10:30.</translation>
    </message>
    <message id="page.supervisor.title">
        <translation>Điều hành</translation>
    </message>
    <message id="page.supervisor.today">
        <translation>Hôm nay</translation>
    </message>
    <message id="page.supervisor.today_none">
        <translation>Không có thông báo hay thay đổi nào trong ngày.</translation>
    </message>
    <message id="page.supervisor.unlock">
        <translation>Mở khóa</translation>
    </message>
    <message id="page.supervisor.unlock_note">
        <translation>Người này được đăng nhập lại ngay.</translation>
    </message>
    <message id="page.supervisor.unlock_q">
        <translation>Mở khóa cho {name}?</translation>
    </message>
    <message id="page.supervisor.unlocked">
        <translation>Đã mở khóa cho {name}.</translation>
    </message>
    <message id="page.supervisor.until">
        <translation>đến {at}</translation>
    </message>
    <message id="page.supervisor.until_why">
        <translation>đến {at} · {why}</translation>
    </message>
    <message id="page.supervisor.usually">
        <translation>Thường: {what}</translation>
    </message>
    <message id="page.supervisor.version_back">
        <translation>Dùng lại bản này…</translation>
    </message>
    <message id="page.supervisor.version_look">
        <translation>Xem</translation>
    </message>
    <message id="page.supervisor.version_look_at">
        <translation>Xem bản {when}</translation>
    </message>
    <message id="page.supervisor.version_n">
        <translation>bản {v}</translation>
    </message>
    <message id="page.supervisor.version_note">
        <translation>Khác với bản đang dùng:</translation>
    </message>
    <message id="page.supervisor.version_q">
        <translation>Bản lưu lúc {when}</translation>
    </message>
    <message id="page.supervisor.versions_none">
        <translation>Chưa có bản nào trước đây.</translation>
    </message>
    <message id="page.supervisor.versions_note">
        <translation>20 lần lưu gần nhất.</translation>
    </message>
    <message id="page.supervisor.waiting_short">
        <translation>chờ</translation>
    </message>
    <message id="page.supervisor.which_fields">
        <translation>Lĩnh vực nào?</translation>
    </message>
    <message id="page.supervisor.which_one">
        <translation>Phần nào?</translation>
    </message>
    <message id="page.supervisor.why_loading">
        <translation>Đang xem vì sao…</translation>
    </message>
    <message id="page.supervisor.windows_always">
        <translation>Suốt ngày</translation>
    </message>
    <message id="page.supervisor.windows_week">
        <translation>Theo giờ</translation>
    </message>
    <message id="page.supervisor.windows_when">
        <translation>Khi nào?</translation>
    </message>
    <message id="page.supervisor.yes">
        <translation>Có</translation>
    </message>
    <message id="page.supervisor.you">
        <translation>{name} (bạn)</translation>
    </message>
    <message id="pairing.asking">
        <translation>Đang xin mã ghép máy</translation>
    </message>
    <message id="pairing.asking_do">
        <translation>Chờ một lát</translation>
    </message>
    <message id="pairing.busy">
        <translation>Quá nhiều máy đang chờ ghép</translation>
    </message>
    <message id="pairing.busy_do">
        <translation>Máy này tự xin mã lại sau ít phút</translation>
    </message>
    <message id="pairing.code">
        <translation>Mã ghép máy</translation>
    </message>
    <message id="pairing.cut">
        <translation>Chưa kết nối được máy chủ</translation>
    </message>
    <message id="pairing.cut_do">
        <translation>Kiểm tra dây mạng và máy chủ; máy này tự thử lại</translation>
    </message>
    <message id="pairing.cut_spoken">
        <translation>Chưa kết nối được máy chủ {server}; tự thử lại</translation>
    </message>
    <message id="pairing.kind_console">
        <translation>Máy của cán bộ</translation>
    </message>
    <message id="pairing.kind_desk">
        <translation>Bàn hướng dẫn</translation>
    </message>
    <message id="pairing.kind_display">
        <translation>Màn hình</translation>
    </message>
    <message id="pairing.kind_keypads">
        <translation>Dây bàn phím gọi số</translation>
    </message>
    <message id="pairing.kind_kiosk">
        <translation>Ki-ốt</translation>
    </message>
    <message id="pairing.kind_signs">
        <translation>Dây bảng số</translation>
    </message>
    <message id="pairing.lasts">
        <translation>Có giá trị 10 phút, rồi đổi mã mới</translation>
    </message>
    <message id="pairing.spoken">
        <translation>{name} chưa được ghép. Mã ghép máy: {code} (10 phút)</translation>
    </message>
    <message id="pairing.step1">
        <translation>Trên máy của người phụ trách, mở</translation>
    </message>
    <message id="pairing.step2">
        <translation>Vào mục Thiết bị, nhập sáu số này</translation>
    </message>
    <message id="pairing.step3">
        <translation>Chọn tên cho máy; máy vào việc ngay</translation>
    </message>
    <message id="pairing.title">
        <translation>Ghép máy này với trung tâm</translation>
    </message>
    <message id="pairing.wrong_protocol">
        <translation>Máy này và máy chủ khác phiên bản</translation>
    </message>
    <message id="pairing.wrong_protocol_do">
        <translation>Cần cập nhật để chạy cùng nhau</translation>
    </message>
    <message id="phone.ahead">
        <translation>Trước còn</translation>
    </message>
    <message id="phone.at_counter">
        <translation>Quý công dân đang được phục vụ tại quầy {counter}.</translation>
    </message>
    <message id="phone.called">
        <translation>Mời quý công dân đến quầy {counter}</translation>
    </message>
    <message id="phone.called_again">
        <translation>Mời lại: quý công dân vui lòng đến ngay quầy {counter}</translation>
    </message>
    <message id="phone.counter">
        <translation>Quầy phục vụ</translation>
    </message>
    <message id="phone.cut">
        <translation>Mất kết nối. Số liệu lúc {time} có thể đã cũ – vui lòng nghe loa gọi.</translation>
    </message>
    <message id="phone.expected">
        <translation>Dự kiến được gọi từ {from} đến {to}</translation>
    </message>
    <message id="phone.fresh">
        <translation>Cập nhật lúc {time}</translation>
    </message>
    <message id="phone.guided">
        <translation>Cán bộ đang hướng dẫn quý công dân.</translation>
    </message>
    <message id="phone.held">
        <translation>Hồ sơ đang chờ bổ sung. Vui lòng quay lại trước {until}; số của quý công dân vẫn giữ chỗ.</translation>
    </message>
    <message id="phone.minutes">
        <translation>phút</translation>
    </message>
    <message id="phone.missed">
        <translation>Số của quý công dân đã được gọi lúc {time} mà chưa thấy đến. Vui lòng báo cán bộ để được xếp lại.</translation>
    </message>
    <message id="phone.none">
        <translation>Không tìm thấy số này trong hôm nay. Phiếu chỉ có giá trị trong ngày; nếu cần, vui lòng hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="phone.over">
        <translation>Số này không còn hiệu lực. Nếu cần, vui lòng hỏi cán bộ hướng dẫn.</translation>
    </message>
    <message id="phone.own_name">
        <translation>Tiếng Việt</translation>
    </message>
    <message id="phone.paused">
        <translation>Quầy đang tạm ngừng trong chốc lát. Số của quý công dân vẫn giữ nguyên.</translation>
    </message>
    <message id="phone.people">
        <translation>người</translation>
    </message>
    <message id="phone.priority">
        <translation>Ưu tiên</translation>
    </message>
    <message id="phone.rate">
        <translation>Quý công dân có hài lòng không?</translation>
    </message>
    <message id="phone.served">
        <translation>Đã phục vụ xong. Cảm ơn quý công dân.</translation>
    </message>
    <message id="phone.serving">
        <translation>Đang phục vụ tại quầy {counter}</translation>
    </message>
    <message id="phone.soon">
        <translation>Sắp đến lượt. Vui lòng ở gần quầy và nghe loa gọi.</translation>
    </message>
    <message id="phone.thanks">
        <translation>Cảm ơn quý công dân đã đánh giá.</translation>
    </message>
    <message id="phone.touch">
        <translation>Chạm vào đây để điện thoại rung khi đến lượt</translation>
    </message>
    <message id="phone.valid">
        <translation>Chỉ có giá trị trong ngày. Nếu lỡ lượt, vui lòng báo cán bộ tại quầy.</translation>
    </message>
    <message id="phone.wait">
        <translation>Chờ khoảng</translation>
    </message>
    <message id="phone.yours">
        <translation>Số thứ tự của quý công dân</translation>
    </message>
    <message id="problem.ABOVE_YOU">
        <translation>Việc này cần người quản trị.</translation>
    </message>
    <message id="problem.BAD_SIGN_IN">
        <translation>Tên đăng nhập, mật khẩu hoặc mã PIN không đúng.</translation>
    </message>
    <message id="problem.COUNTERS_NOT_MEANT">
        <translation>Loại thiết bị này không đặt theo quầy.</translation>
    </message>
    <message id="problem.COUNTER_BUSY">
        <translation>Ở quầy này đang có cán bộ khác phục vụ số {number}.</translation>
    </message>
    <message id="problem.COUNTER_NEEDED">
        <translation>Mã PIN dùng tại quầy: xin ghi số quầy.</translation>
    </message>
    <message id="problem.CSRF">
        <translation>Trang đã cũ. Xin tải lại trang.</translation>
    </message>
    <message id="problem.LAST_ADMINISTRATOR">
        <translation>Đây là người quản trị cuối cùng còn dùng được.</translation>
    </message>
    <message id="problem.LOGIN_TAKEN">
        <translation>Tên đăng nhập này đã có người dùng.</translation>
    </message>
    <message id="problem.NAME_NOT_IN_SETTINGS">
        <translation>Cài đặt không có thiết bị loại này với tên đó. Vui lòng chọn tên khác.</translation>
    </message>
    <message id="problem.NAME_TAKEN">
        <translation>Đã có thiết bị mang tên này. Muốn thay, vui lòng chọn ở phần “Thay thiết bị đang có”.</translation>
    </message>
    <message id="problem.NO_BACKUP_FOLDER">
        <translation>Cài đặt chưa có thư mục sao lưu nào.</translation>
    </message>
    <message id="problem.OTHER_SITE">
        <translation>Yêu cầu không đến từ trang của Trung tâm.</translation>
    </message>
    <message id="problem.PAIRING_OVER">
        <translation>Mã đã hết hạn. Vui lòng nhập mã mới trên thiết bị.</translation>
    </message>
    <message id="problem.REPORTS_OFF">
        <translation>Máy chủ này không lập báo cáo.</translation>
    </message>
    <message id="problem.REPORT_FAILED">
        <translation>Không lập được báo cáo. {detail}</translation>
    </message>
    <message id="problem.SESSION_ASKED">
        <translation>Bạn đã đăng xuất.</translation>
    </message>
    <message id="problem.SESSION_CHANGED">
        <translation>Quyền của bạn đã thay đổi. Xin đăng nhập lại.</translation>
    </message>
    <message id="problem.SESSION_DISABLED">
        <translation>Tài khoản này đã ngừng dùng.</translation>
    </message>
    <message id="problem.SESSION_ENDED">
        <translation>Bạn đã được đăng xuất.</translation>
    </message>
    <message id="problem.SESSION_IDLE">
        <translation>Đã đăng xuất vì lâu không thao tác.</translation>
    </message>
    <message id="problem.SESSION_MOVED">
        <translation>Bạn đã đăng nhập ở nơi khác.</translation>
    </message>
    <message id="problem.SESSION_REVOKED">
        <translation>Máy này đã bị thu hồi. Bạn đã được đăng xuất.</translation>
    </message>
    <message id="problem.SESSION_SECRET">
        <translation>Mật khẩu hoặc mã PIN đã đổi. Xin đăng nhập lại.</translation>
    </message>
    <message id="problem.SESSION_TAKEN_OVER">
        <translation>Cán bộ khác vừa đăng nhập tại quầy này.</translation>
    </message>
    <message id="problem.SESSION_TIME">
        <translation>Hết thời gian của lần đăng nhập này.</translation>
    </message>
    <message id="problem.SETTINGS_BEYOND">
        <translation>Chỉ người quản trị được đổi mục này.</translation>
    </message>
    <message id="problem.SETTINGS_CHANGED">
        <translation>Tệp cài đặt vừa được sửa ở nơi khác. Chưa lưu gì cả.</translation>
    </message>
    <message id="problem.SETTINGS_REFUSED">
        <translation>Cài đặt còn lỗi, chưa lưu được.</translation>
    </message>
    <message id="problem.SETTINGS_UNREADABLE">
        <translation>Tệp cài đặt hỏng cú pháp nên không mở được thành biểu mẫu. Vui lòng sửa ngay trong tệp.</translation>
    </message>
    <message id="problem.SETTINGS_UNWRITABLE">
        <translation>Máy chủ không ghi được tệp cài đặt. Vui lòng xem quyền ghi và chỗ trống trên đĩa.</translation>
    </message>
    <message id="problem.SIGN_IN_BUSY">
        <translation>Nhiều người đang đăng nhập cùng lúc. Xin thử lại sau giây lát.</translation>
    </message>
    <message id="problem.SIGN_IN_LOCKED">
        <translation>Thử sai nhiều lần. Xin chờ một lúc rồi thử lại.</translation>
    </message>
    <message id="problem.STILL_SERVING">
        <translation>Số {number} vẫn đang ở quầy. Hãy xong lượt này đã.</translation>
    </message>
    <message id="problem.TOO_MANY_TRIES">
        <translation>Thử quá nhiều lần. Xin chờ ít phút rồi thử lại.</translation>
    </message>
    <message id="problem.UNKNOWN_DEVICE">
        <translation>Thiết bị này không còn, hoặc đã bị thu hồi.</translation>
    </message>
    <message id="problem.UNKNOWN_PATH">
        <translation>Mục này không còn trong tệp. Vui lòng tải lại trang.</translation>
    </message>
    <message id="problem.UNKNOWN_PERSON">
        <translation>Không có người dùng này.</translation>
    </message>
    <message id="problem.UNKNOWN_VERSION">
        <translation>Không còn bản này.</translation>
    </message>
    <message id="problem.WEAK_PASSWORD">
        <translation>Mật khẩu cần ít nhất 10 ký tự và không dễ đoán.</translation>
    </message>
    <message id="problem.WEAK_PIN">
        <translation>Mã PIN cần 6 chữ số trở lên và không dễ đoán.</translation>
    </message>
    <message id="problem.WRONG_CODE">
        <translation>Không có thiết bị nào đang hiện 6 chữ số này. Vui lòng xem lại; mã đổi sau vài phút.</translation>
    </message>
    <message id="problem.WRONG_SECRET">
        <translation>Mật khẩu hiện tại không đúng.</translation>
    </message>
    <message id="rating.hint">
        <translation>Chỉ cần chạm một lần. Không ghi tên.</translation>
    </message>
    <message id="rating.neutral">
        <translation>Bình thường</translation>
    </message>
    <message id="rating.question">
        <translation>Quý công dân có hài lòng về việc phục vụ hôm nay không?</translation>
    </message>
    <message id="rating.satisfied">
        <translation>Hài lòng</translation>
    </message>
    <message id="rating.skip">
        <translation>Bỏ qua</translation>
    </message>
    <message id="rating.thanks">
        <translation>Xin cảm ơn ý kiến của quý công dân!</translation>
    </message>
    <message id="rating.ticket">
        <translation>Phiếu</translation>
    </message>
    <message id="rating.title">
        <translation>Đánh giá chất lượng phục vụ</translation>
    </message>
    <message id="rating.unsatisfied">
        <translation>Chưa hài lòng</translation>
    </message>
    <message id="rating.very">
        <translation>Rất hài lòng</translation>
    </message>
    <message id="rating.very_unsatisfied">
        <translation>Rất không hài lòng</translation>
    </message>
    <message id="rating.why">
        <translation>Điều gì cần cải thiện?</translation>
    </message>
    <message id="rating.why_attitude">
        <translation>Thái độ phục vụ</translation>
    </message>
    <message id="rating.why_facility">
        <translation>Cơ sở vật chất</translation>
    </message>
    <message id="rating.why_guidance">
        <translation>Hướng dẫn chưa rõ ràng</translation>
    </message>
    <message id="rating.why_papers">
        <translation>Yêu cầu thêm giấy tờ ngoài quy định</translation>
    </message>
    <message id="rating.why_time">
        <translation>Thời gian chờ lâu</translation>
    </message>
    <message id="report.before">
        <translation>Kỳ trước</translation>
    </message>
    <message id="report.by.category">
        <translation>Lĩnh vực</translation>
    </message>
    <message id="report.by.counter">
        <translation>Quầy</translation>
    </message>
    <message id="report.by.day">
        <translation>Ngày</translation>
    </message>
    <message id="report.by.hour">
        <translation>Giờ</translation>
    </message>
    <message id="report.by.month">
        <translation>Tháng</translation>
    </message>
    <message id="report.by.officer">
        <translation>Cán bộ</translation>
    </message>
    <message id="report.by.procedure">
        <translation>Thủ tục</translation>
    </message>
    <message id="report.by.purpose">
        <translation>Mục đích</translation>
    </message>
    <message id="report.by.week">
        <translation>Tuần</translation>
    </message>
    <message id="report.by.weekday">
        <translation>Thứ</translation>
    </message>
    <message id="report.change">
        <translation>Tăng, giảm</translation>
    </message>
    <message id="report.chart.heat">
        <translation>Số phiếu đã cấp theo thứ và giờ</translation>
    </message>
    <message id="report.chart.heat.said">
        <translation>Đông nhất: {day}, từ {hour} giờ.</translation>
    </message>
    <message id="report.chart.promise">
        <translation>Cam kết {minutes} phút</translation>
    </message>
    <message id="report.chart.trend">
        <translation>Diễn biến</translation>
    </message>
    <message id="report.chart.trend.bars">
        <translation>Cột: số đã cấp</translation>
    </message>
    <message id="report.chart.trend.day">
        <translation>Diễn biến theo ngày</translation>
    </message>
    <message id="report.chart.trend.line">
        <translation>Đường: thời gian chờ trung vị (phút, thang bên phải)</translation>
    </message>
    <message id="report.chart.trend.said">
        <translation>Nhiều nhất {most} số.</translation>
    </message>
    <message id="report.chart.trend.week">
        <translation>Diễn biến theo tuần</translation>
    </message>
    <message id="report.chart.waits">
        <translation>Thời gian chờ của những người đã được gọi</translation>
    </message>
    <message id="report.chart.waits.axis">
        <translation>Thời gian chờ (phút), mỗi cột 5 phút</translation>
    </message>
    <message id="report.chart.waits.said">
        <translation>{share} % chờ không quá {minutes} phút.</translation>
    </message>
    <message id="report.charts">
        <translation>Biểu đồ</translation>
    </message>
    <message id="report.closing">
        <translation>Mã chốt sổ ngày {day}, đến sự kiện số {seq}:</translation>
    </message>
    <message id="report.counter">
        <translation>Quầy số {number}</translation>
    </message>
    <message id="report.definition">
        <translation>Cách tính</translation>
    </message>
    <message id="report.definitions">
        <translation>Cách tính các số liệu</translation>
    </message>
    <message id="report.figure">
        <translation>Chỉ tiêu</translation>
    </message>
    <message id="report.figure.cancelled.definition">
        <translation>Số phiếu cán bộ hoặc người dân cho dừng khi chưa phục vụ xong (đi về, lấy nhầm, lấy hai lần…).</translation>
    </message>
    <message id="report.figure.cancelled.name">
        <translation>Đã hủy</translation>
    </message>
    <message id="report.figure.dossiers.definition">
        <translation>Số hồ sơ cán bộ ghi khi kết thúc các lượt phục vụ.</translation>
    </message>
    <message id="report.figure.dossiers.name">
        <translation>Hồ sơ</translation>
    </message>
    <message id="report.figure.estimate_covered.definition">
        <translation>Tỷ lệ phiếu được gọi trong khoảng thời gian đã báo lúc lấy số. Mục tiêu là 80 %.</translation>
    </message>
    <message id="report.figure.estimate_covered.name">
        <translation>Dự báo đúng khoảng</translation>
    </message>
    <message id="report.figure.estimate_error.definition">
        <translation>Chênh lệch trung bình, không kể sớm hay muộn, giữa giờ gọi đã dự báo lúc lấy số và giờ được gọi thật. Không tính người được gọi gần như ngay.</translation>
    </message>
    <message id="report.figure.estimate_error.name">
        <translation>Sai số dự báo</translation>
    </message>
    <message id="report.figure.here.definition">
        <translation>Số phiếu hôm nay đang chờ, đang ở quầy hoặc tạm giữ. Hết ngày thì bằng không. Số đã cấp = đã phục vụ + vắng mặt + đã hủy + chưa được phục vụ + chưa bấm kết thúc + còn trong phòng chờ.</translation>
    </message>
    <message id="report.figure.here.name">
        <translation>Còn trong phòng chờ</translation>
    </message>
    <message id="report.figure.issued.definition">
        <translation>Số phiếu đã cấp trong ngày, kể cả phiếu cấp khi mất kết nối. Phiếu được thay bằng phiếu khác thì chỉ tính một. Tính theo giờ lấy số và theo lĩnh vực mà người dân chọn; cán bộ sửa lại lĩnh vực trước khi gọi thì tính theo lĩnh vực đã sửa. Theo quầy: tính cho quầy gọi lần đầu.</translation>
    </message>
    <message id="report.figure.issued.name">
        <translation>Số đã cấp</translation>
    </message>
    <message id="report.figure.missed.definition">
        <translation>Số phiếu đã gọi mà người dân không đến và không quay lại trong ngày, kể cả phiếu bị hủy vì vắng nhiều lần và phiếu tạm giữ quá hạn.</translation>
    </message>
    <message id="report.figure.missed.name">
        <translation>Vắng mặt</translation>
    </message>
    <message id="report.figure.no_shows.definition">
        <translation>Số lần cán bộ bấm vắng mặt. Người đến sau vẫn có thể được phục vụ, nên con số này lớn hơn hoặc bằng số phiếu vắng mặt vì gọi.</translation>
    </message>
    <message id="report.figure.no_shows.name">
        <translation>Lượt gọi không đến</translation>
    </message>
    <message id="report.figure.offline.definition">
        <translation>Số phiếu mà ki-ốt hoặc phiếu in sẵn đã cấp khi máy chủ không hoạt động (đã nằm trong số đã cấp).</translation>
    </message>
    <message id="report.figure.offline.name">
        <translation>Cấp khi mất kết nối</translation>
    </message>
    <message id="report.figure.open_time.definition">
        <translation>Thời gian quầy nhận khách hoặc đang có khách. Không tính lúc tạm ngừng và lúc máy chủ gián đoạn. Quầy quên đóng thì tính đến thao tác cuối cùng trong ngày.</translation>
    </message>
    <message id="report.figure.open_time.name">
        <translation>Thời gian mở quầy</translation>
    </message>
    <message id="report.figure.priority.definition">
        <translation>Tỷ lệ phiếu ưu tiên trong số đã cấp, theo kết quả kiểm tra cuối cùng của cán bộ. Không ghi lý do.</translation>
    </message>
    <message id="report.figure.priority.name">
        <translation>Tỷ lệ ưu tiên</translation>
    </message>
    <message id="report.figure.promised.definition">
        <translation>Tỷ lệ phiếu được gọi lần đầu trong {minutes} phút, trong tổng số phiếu đã được gọi. Mức cam kết đặt trong config.toml: [reports] promised_min.</translation>
    </message>
    <message id="report.figure.promised.name">
        <translation>Chờ không quá mức cam kết</translation>
    </message>
    <message id="report.figure.rating_score.definition">
        <translation>Trung bình các lượt đánh giá, mức tốt nhất là 100 điểm, mức thấp nhất là 0.</translation>
    </message>
    <message id="report.figure.rating_score.name">
        <translation>Điểm đánh giá</translation>
    </message>
    <message id="report.figure.rating_well.definition">
        <translation>Tỷ lệ lượt đánh giá ở nửa trên của thang (ví dụ 2 trên 4 mức, 2 trên 5 mức).</translation>
    </message>
    <message id="report.figure.rating_well.name">
        <translation>Tỷ lệ hài lòng</translation>
    </message>
    <message id="report.figure.ratings.definition">
        <translation>Số lượt đánh giá của người dân. Đánh giá chỉ được tính sau khi hết ngày và khi cán bộ đã có đủ năm lượt; nhóm dưới năm lượt không hiện, để không ai biết ai đã đánh giá thế nào. Bốn lượt cuối năm có thể không được tính.</translation>
    </message>
    <message id="report.figure.ratings.name">
        <translation>Lượt đánh giá</translation>
    </message>
    <message id="report.figure.served.definition">
        <translation>Số phiếu đã được phục vụ xong mọi việc, kể cả phiếu phục vụ bằng giấy khi máy ngừng.</translation>
    </message>
    <message id="report.figure.served.name">
        <translation>Đã phục vụ</translation>
    </message>
    <message id="report.figure.service_mean.definition">
        <translation>Thời gian từ lúc bấm bắt đầu (không bấm thì từ lúc gọi) đến lúc kết thúc lượt phục vụ. Không tính lượt nào mà máy chủ bị gián đoạn trong lúc đó.</translation>
    </message>
    <message id="report.figure.service_mean.name">
        <translation>Phục vụ trung bình</translation>
    </message>
    <message id="report.figure.service_median.definition">
        <translation>Một nửa số lượt phục vụ kéo dài không quá chừng này.</translation>
    </message>
    <message id="report.figure.service_median.name">
        <translation>Phục vụ trung vị</translation>
    </message>
    <message id="report.figure.service_p95.definition">
        <translation>95 trong 100 lượt phục vụ kéo dài không quá chừng này.</translation>
    </message>
    <message id="report.figure.service_p95.name">
        <translation>Phục vụ, 95 % không quá</translation>
    </message>
    <message id="report.figure.services.definition">
        <translation>Số lượt phục vụ đã kết thúc. Một phiếu làm hai việc ở hai quầy là hai lượt; chuyển quầy hoặc tạm giữ thì chưa kết thúc lượt. Tính theo giờ bắt đầu, theo lĩnh vực, quầy và cán bộ đã gọi.</translation>
    </message>
    <message id="report.figure.services.name">
        <translation>Lượt phục vụ</translation>
    </message>
    <message id="report.figure.unclosed.definition">
        <translation>Số phiếu còn ở quầy khi hết ngày: cán bộ quên bấm kết thúc. Không tính vào thời gian phục vụ.</translation>
    </message>
    <message id="report.figure.unclosed.name">
        <translation>Chưa bấm kết thúc</translation>
    </message>
    <message id="report.figure.unserved.definition">
        <translation>Số phiếu còn chờ khi hết ngày, và phiếu cấp khi mất kết nối mà ngày hôm sau máy chủ mới biết.</translation>
    </message>
    <message id="report.figure.unserved.name">
        <translation>Chưa được phục vụ</translation>
    </message>
    <message id="report.figure.utilisation.definition">
        <translation>Phần thời gian mở quầy có người được gọi đến hoặc đang làm việc tại quầy.</translation>
    </message>
    <message id="report.figure.utilisation.name">
        <translation>Mức sử dụng quầy</translation>
    </message>
    <message id="report.figure.wait_longest.definition">
        <translation>Thời gian chờ dài nhất trong những phiếu đã được gọi.</translation>
    </message>
    <message id="report.figure.wait_longest.name">
        <translation>Chờ lâu nhất</translation>
    </message>
    <message id="report.figure.wait_mean.definition">
        <translation>Thời gian từ lúc lấy số đến lúc được gọi lần đầu, như người dân trải qua: tính cả giờ nghỉ trưa và lúc chờ mở cửa. Trung bình cộng của những phiếu đã được gọi. Theo quầy: tính cho quầy gọi lần đầu.</translation>
    </message>
    <message id="report.figure.wait_mean.name">
        <translation>Chờ trung bình</translation>
    </message>
    <message id="report.figure.wait_median.definition">
        <translation>Một nửa số người được gọi đã chờ không quá chừng này.</translation>
    </message>
    <message id="report.figure.wait_median.name">
        <translation>Chờ trung vị</translation>
    </message>
    <message id="report.figure.wait_p95.definition">
        <translation>95 trong 100 người được gọi đã chờ không quá chừng này.</translation>
    </message>
    <message id="report.figure.wait_p95.name">
        <translation>Chờ, 95 % không quá</translation>
    </message>
    <message id="report.group.counters">
        <translation>Quầy</translation>
    </message>
    <message id="report.group.forecast">
        <translation>Dự báo</translation>
    </message>
    <message id="report.group.numbers">
        <translation>Số phiếu</translation>
    </message>
    <message id="report.group.ratings">
        <translation>Đánh giá</translation>
    </message>
    <message id="report.group.services">
        <translation>Phục vụ</translation>
    </message>
    <message id="report.group.waits">
        <translation>Thời gian chờ</translation>
    </message>
    <message id="report.live">
        <translation>Ngày hôm nay chưa kết thúc: số liệu còn thay đổi.</translation>
    </message>
    <message id="report.made">
        <translation>Lập lúc {time} ngày {day}</translation>
    </message>
    <message id="report.median_min">
        <translation>Chờ trung vị (phút)</translation>
    </message>
    <message id="report.no_counter">
        <translation>Chưa được gọi đến quầy nào</translation>
    </message>
    <message id="report.no_procedure">
        <translation>{category} (không chọn thủ tục)</translation>
    </message>
    <message id="report.nobody">
        <translation>Không có số nào trong thời gian này.</translation>
    </message>
    <message id="report.now">
        <translation>Kỳ này</translation>
    </message>
    <message id="report.overview">
        <translation>Kết quả chung</translation>
    </message>
    <message id="report.page">
        <translation>Trang {page}/{pages}</translation>
    </message>
    <message id="report.people">
        <translation>Số người</translation>
    </message>
    <message id="report.purpose.collect">
        <translation>Nhận kết quả</translation>
    </message>
    <message id="report.purpose.filed_online">
        <translation>Đã nộp trực tuyến</translation>
    </message>
    <message id="report.purpose.new">
        <translation>Nộp hồ sơ mới</translation>
    </message>
    <message id="report.purpose.supplement">
        <translation>Bổ sung hồ sơ</translation>
    </message>
    <message id="report.recipients">
        <translation>Nơi nhận:</translation>
    </message>
    <message id="report.span.day">
        <translation>Ngày {day}</translation>
    </message>
    <message id="report.span.days">
        <translation>Từ {first} đến {last}</translation>
    </message>
    <message id="report.span.month">
        <translation>Tháng {month}</translation>
    </message>
    <message id="report.span.year">
        <translation>Năm {year}</translation>
    </message>
    <message id="report.title">
        <translation>Báo cáo phục vụ</translation>
    </message>
    <message id="report.title.category">
        <translation>Theo lĩnh vực</translation>
    </message>
    <message id="report.title.counter">
        <translation>Theo quầy</translation>
    </message>
    <message id="report.title.day">
        <translation>Theo ngày</translation>
    </message>
    <message id="report.title.hour">
        <translation>Theo giờ trong ngày</translation>
    </message>
    <message id="report.title.month">
        <translation>Theo tháng</translation>
    </message>
    <message id="report.title.officer">
        <translation>Theo cán bộ</translation>
    </message>
    <message id="report.title.procedure">
        <translation>Theo thủ tục</translation>
    </message>
    <message id="report.title.purpose">
        <translation>Theo mục đích</translation>
    </message>
    <message id="report.title.week">
        <translation>Theo tuần</translation>
    </message>
    <message id="report.title.weekday">
        <translation>Theo thứ trong tuần</translation>
    </message>
    <message id="report.total">
        <translation>Tổng cộng</translation>
    </message>
    <message id="report.unit.hours">
        <translation>giờ</translation>
    </message>
    <message id="report.unit.points">
        <translation>điểm</translation>
    </message>
    <message id="report.unit.seconds">
        <translation>phút</translation>
    </message>
    <message id="report.unit.share">
        <translation>%</translation>
    </message>
    <message id="report.waited">
        <translation>Chờ từ (phút)</translation>
    </message>
    <message id="report.week">
        <translation>Tuần {week} ({first}–{last})</translation>
    </message>
    <message id="report.weekday.0">
        <translation>Thứ Hai</translation>
    </message>
    <message id="report.weekday.0.short">
        <translation>T2</translation>
    </message>
    <message id="report.weekday.1">
        <translation>Thứ Ba</translation>
    </message>
    <message id="report.weekday.1.short">
        <translation>T3</translation>
    </message>
    <message id="report.weekday.2">
        <translation>Thứ Tư</translation>
    </message>
    <message id="report.weekday.2.short">
        <translation>T4</translation>
    </message>
    <message id="report.weekday.3">
        <translation>Thứ Năm</translation>
    </message>
    <message id="report.weekday.3.short">
        <translation>T5</translation>
    </message>
    <message id="report.weekday.4">
        <translation>Thứ Sáu</translation>
    </message>
    <message id="report.weekday.4.short">
        <translation>T6</translation>
    </message>
    <message id="report.weekday.5">
        <translation>Thứ Bảy</translation>
    </message>
    <message id="report.weekday.5.short">
        <translation>T7</translation>
    </message>
    <message id="report.weekday.6">
        <translation>Chủ nhật</translation>
    </message>
    <message id="report.weekday.6.short">
        <translation>CN</translation>
    </message>
    <message id="service.back">
        <translation>Đóng trang này</translation>
    </message>
    <message id="service.clock">
        <translation>Đồng hồ</translation>
    </message>
    <message id="service.clock_ahead">
        <translation>nhanh {m} phút so với máy chủ</translation>
    </message>
    <message id="service.clock_ahead_do">
        <translation>Màn hình vẫn theo giờ máy chủ. Bật đồng bộ giờ (timedatectl set-ntp true) hoặc thay pin máy.</translation>
    </message>
    <message id="service.clock_behind">
        <translation>chậm {m} phút so với máy chủ</translation>
    </message>
    <message id="service.clock_behind_do">
        <translation>Màn hình vẫn theo giờ máy chủ. Bật đồng bộ giờ (timedatectl set-ntp true) hoặc thay pin máy.</translation>
    </message>
    <message id="service.clock_right">
        <translation>đúng (lệch {s} giây so với máy chủ)</translation>
    </message>
    <message id="service.clock_unknown">
        <translation>chưa so được với máy chủ</translation>
    </message>
    <message id="service.clock_unknown_do">
        <translation>Sẽ biết khi nối được máy chủ.</translation>
    </message>
    <message id="service.held">
        <translation>Số cấp khi mất mạng</translation>
    </message>
    <message id="service.held_none">
        <translation>không còn số nào chờ gửi máy chủ</translation>
    </message>
    <message id="service.held_some">
        <translation>{n} số chờ gửi máy chủ</translation>
    </message>
    <message id="service.held_some_do">
        <translation>Tự gửi khi có mạng. Đừng tắt hoặc thay máy trước đó.</translation>
    </message>
    <message id="service.leave">
        <translation>Thoát</translation>
    </message>
    <message id="service.level_bad">
        <translation>Cần xử lý</translation>
    </message>
    <message id="service.level_good">
        <translation>Tốt</translation>
    </message>
    <message id="service.level_note">
        <translation>Lưu ý</translation>
    </message>
    <message id="service.network">
        <translation>Mạng</translation>
    </message>
    <message id="service.network_none">
        <translation>máy này chưa nối mạng</translation>
    </message>
    <message id="service.network_none_do">
        <translation>Kiểm tra dây mạng cắm chặt ở cả hai đầu và đèn ở cổng mạng sáng.</translation>
    </message>
    <message id="service.network_there">
        <translation>đã nối ({list})</translation>
    </message>
    <message id="service.paper">
        <translation>Giấy in</translation>
    </message>
    <message id="service.paper_left">
        <translation>sắp hết, còn khoảng {n} phiếu</translation>
    </message>
    <message id="service.paper_left_do">
        <translation>Chuẩn bị cuộn giấy mới.</translation>
    </message>
    <message id="service.paper_low">
        <translation>sắp hết</translation>
    </message>
    <message id="service.paper_low_do">
        <translation>Chuẩn bị cuộn giấy mới.</translation>
    </message>
    <message id="service.paper_out">
        <translation>đã hết</translation>
    </message>
    <message id="service.paper_out_do">
        <translation>Thay cuộn giấy, đóng nắp; máy tự in tiếp.</translation>
    </message>
    <message id="service.paper_there">
        <translation>còn giấy</translation>
    </message>
    <message id="service.pin_again">
        <translation>Nhập lại mã PIN</translation>
    </message>
    <message id="service.pin_ask">
        <translation>Mã PIN mới của cán bộ ({least} đến {most} chữ số)</translation>
    </message>
    <message id="service.pin_differs">
        <translation>Hai lần nhập không giống nhau; mã PIN không được đổi. Vui lòng làm lại.</translation>
    </message>
    <message id="service.pin_digits">
        <translation>Mã PIN phải gồm {least} đến {most} chữ số; mã PIN không được đổi.</translation>
    </message>
    <message id="service.pin_enter">
        <translation>Nhập mã PIN của cán bộ</translation>
    </message>
    <message id="service.pin_folder">
        <translation>Chưa biết thư mục của ki-ốt: thêm --state-dir /var/lib/denluot-kiosk</translation>
    </message>
    <message id="service.pin_locked">
        <translation>Nhập sai nhiều lần. Vui lòng chờ {s} giây.</translation>
    </message>
    <message id="service.pin_not_kept">
        <translation>Không lưu được mã PIN: {why}</translation>
    </message>
    <message id="service.pin_ok">
        <translation>Xác nhận</translation>
    </message>
    <message id="service.pin_rub_out">
        <translation>Xoá</translation>
    </message>
    <message id="service.pin_set">
        <translation>Đã lưu mã PIN. Trên ki-ốt: ấn giữ lá cờ ở góc trên bên trái 5 giây (hoặc giữ phím F12), rồi nhập mã PIN.</translation>
    </message>
    <message id="service.pin_simple">
        <translation>Mã PIN này quá dễ đoán (chữ số giống nhau hoặc liền nhau); mã PIN không được đổi.</translation>
    </message>
    <message id="service.pin_typed">
        <translation>Đã nhập {n} chữ số</translation>
    </message>
    <message id="service.pin_wrong">
        <translation>Mã PIN không đúng</translation>
    </message>
    <message id="service.print_coming">
        <translation>Đang in thử…</translation>
    </message>
    <message id="service.print_failed">
        <translation>Không in được</translation>
    </message>
    <message id="service.print_printed">
        <translation>Đã in xong phiếu thử</translation>
    </message>
    <message id="service.print_sent_unconfirmed">
        <translation>Đã gửi; hãy xem phiếu có ra không</translation>
    </message>
    <message id="service.printer">
        <translation>Máy in</translation>
    </message>
    <message id="service.printer_asked">
        <translation>đang hỏi</translation>
    </message>
    <message id="service.printer_asked_do">
        <translation>Chờ vài giây.</translation>
    </message>
    <message id="service.printer_cover_open">
        <translation>nắp đang mở</translation>
    </message>
    <message id="service.printer_cover_open_do">
        <translation>Đóng nắp cho đến khi nghe tiếng “tách”.</translation>
    </message>
    <message id="service.printer_down">
        <translation>không liên lạc được</translation>
    </message>
    <message id="service.printer_down_do">
        <translation>Kiểm tra nguồn và dây nối của máy in.</translation>
    </message>
    <message id="service.printer_error">
        <translation>báo lỗi</translation>
    </message>
    <message id="service.printer_error_do">
        <translation>Tắt máy in, chờ 10 giây, bật lại.</translation>
    </message>
    <message id="service.printer_hot">
        <translation>đầu in đang nóng</translation>
    </message>
    <message id="service.printer_hot_do">
        <translation>Máy tự chạy lại khi nguội; không cần làm gì.</translation>
    </message>
    <message id="service.printer_jam">
        <translation>dao cắt bị kẹt giấy</translation>
    </message>
    <message id="service.printer_jam_do">
        <translation>Tắt máy in, mở nắp, gỡ giấy kẹt, bật lại.</translation>
    </message>
    <message id="service.printer_none">
        <translation>ki-ốt “{name}” chưa được gán máy in</translation>
    </message>
    <message id="service.printer_none_do">
        <translation>Nếu có máy in: khai báo trong config.toml trên máy chủ.</translation>
    </message>
    <message id="service.printer_ok">
        <translation>sẵn sàng</translation>
    </message>
    <message id="service.printer_stalled">
        <translation>không nhận dữ liệu</translation>
    </message>
    <message id="service.printer_stalled_do">
        <translation>Tắt máy in, chờ 10 giây, bật lại.</translation>
    </message>
    <message id="service.printer_unknown">
        <translation>không báo tình trạng</translation>
    </message>
    <message id="service.printer_unknown_do">
        <translation>Bấm “In thử” để xem giấy có ra không.</translation>
    </message>
    <message id="service.restart">
        <translation>Khởi động lại</translation>
    </message>
    <message id="service.server">
        <translation>Máy chủ</translation>
    </message>
    <message id="service.server_connected">
        <translation>đang kết nối với {server}</translation>
    </message>
    <message id="service.server_connecting">
        <translation>đang tìm {server}</translation>
    </message>
    <message id="service.server_connecting_do">
        <translation>Chờ một phút.</translation>
    </message>
    <message id="service.server_cut">
        <translation>không liên lạc được với {server}</translation>
    </message>
    <message id="service.server_cut_do">
        <translation>Kiểm tra máy chủ đang bật và dây mạng của máy chủ. Ki-ốt tự nối lại.</translation>
    </message>
    <message id="service.server_refused">
        <translation>không nhận ki-ốt “{name}”</translation>
    </message>
    <message id="service.server_refused_do">
        <translation>Tạo lại mã truy cập trên máy chủ (ticket-server token create) và chép vào ki-ốt.</translation>
    </message>
    <message id="service.server_wrong_protocol">
        <translation>khác phiên bản với ki-ốt này</translation>
    </message>
    <message id="service.server_wrong_protocol_do">
        <translation>Cài cùng một phiên bản trên máy chủ và ki-ốt.</translation>
    </message>
    <message id="service.sure">
        <translation>Bấm lần nữa để xác nhận</translation>
    </message>
    <message id="service.title">
        <translation>Dành cho cán bộ</translation>
    </message>
    <message id="service.trial">
        <translation>IN THỬ – không dùng để gọi số</translation>
    </message>
    <message id="service.try_printer">
        <translation>In thử</translation>
    </message>
    <message id="service.version">
        <translation>Phiên bản</translation>
    </message>
    <message id="service.version_here">
        <translation>Đến Lượt {version} · {name}</translation>
    </message>
    <message id="sign.call">
        <translation>Mời số {number}</translation>
    </message>
    <message id="sign.counter">
        <translation>Quầy {n}</translation>
    </message>
    <message id="sign.cut_off">
        <translation>Đang kết nối lại</translation>
    </message>
    <message id="sign.moved">
        <translation>Mời đến quầy {n}</translation>
    </message>
    <message id="sign.serving">
        <translation>Đang phục vụ {number}</translation>
    </message>
    <message id="sign.wait">
        <translation>Vui lòng chờ</translation>
    </message>
    <message id="staff.about">
        <translation>Số {no}: việc khác</translation>
    </message>
    <message id="staff.about_here">
        <translation>Số đang phục vụ</translation>
    </message>
    <message id="staff.absent_n">
        <translation>Đã vắng {n} lần.</translation>
    </message>
    <message id="staff.advice">
        <translation>Mở thêm quầy {c} cho {fields}: chờ ngắn hơn khoảng {m} phút.</translation>
    </message>
    <message id="staff.advice_title">
        <translation>Gợi ý</translation>
    </message>
    <message id="staff.all_fields">
        <translation>tất cả lĩnh vực</translation>
    </message>
    <message id="staff.already_called">
        <translation>Số {no} vừa được quầy {c} gọi</translation>
    </message>
    <message id="staff.back">
        <translation>Quay lại</translation>
    </message>
    <message id="staff.back_at_q">
        <translation>Bao giờ quay lại?</translation>
    </message>
    <message id="staff.back_in">
        <translation>Sau {m} phút</translation>
    </message>
    <message id="staff.back_to">
        <translation>Sau đó quay lại quầy {c}.</translation>
    </message>
    <message id="staff.back_unknown">
        <translation>Chưa rõ</translation>
    </message>
    <message id="staff.bound_to">
        <translation>Chỉ chờ quầy {c}.</translation>
    </message>
    <message id="staff.call_appointment">
        <translation>Đã hẹn giờ</translation>
    </message>
    <message id="staff.call_next">
        <translation>Gọi số tiếp theo</translation>
    </message>
    <message id="staff.call_next_short">
        <translation>Gọi tiếp</translation>
    </message>
    <message id="staff.call_now">
        <translation>Gọi số này ngay</translation>
    </message>
    <message id="staff.call_other">
        <translation>Lý do khác</translation>
    </message>
    <message id="staff.call_q">
        <translation>Gọi số {no} trước lượt vì</translation>
    </message>
    <message id="staff.call_returning">
        <translation>Quay lại bổ sung giấy tờ</translation>
    </message>
    <message id="staff.call_specific">
        <translation>Gọi số chỉ định</translation>
    </message>
    <message id="staff.call_urgent">
        <translation>Việc gấp</translation>
    </message>
    <message id="staff.came_at">
        <translation>Lấy số lúc {at}.</translation>
    </message>
    <message id="staff.cancel_confirm">
        <translation>Hủy phiếu số {no}? Công dân sẽ phải lấy số mới.</translation>
    </message>
    <message id="staff.cancel_confirm_note">
        <translation>Công dân sẽ phải lấy số mới.</translation>
    </message>
    <message id="staff.cancel_confirm_q">
        <translation>Hủy phiếu số {no}?</translation>
    </message>
    <message id="staff.cancel_double">
        <translation>Lấy trùng số</translation>
    </message>
    <message id="staff.cancel_left">
        <translation>Công dân đã về</translation>
    </message>
    <message id="staff.cancel_other">
        <translation>Lý do khác</translation>
    </message>
    <message id="staff.cancel_short">
        <translation>Hủy phiếu</translation>
    </message>
    <message id="staff.cancel_ticket">
        <translation>Hủy phiếu</translation>
    </message>
    <message id="staff.cancel_wrong">
        <translation>Lấy nhầm số</translation>
    </message>
    <message id="staff.cancelled">
        <translation>Đã hủy phiếu số {no}</translation>
    </message>
    <message id="staff.capacity">
        <translation>còn khoảng {n} lượt</translation>
    </message>
    <message id="staff.capacity_short">
        <translation>còn ~{n}</translation>
    </message>
    <message id="staff.change_counter">
        <translation>Đổi quầy</translation>
    </message>
    <message id="staff.change_field">
        <translation>Đổi lĩnh vực</translation>
    </message>
    <message id="staff.change_field_q">
        <translation>Số {no} chuyển sang lĩnh vực nào?</translation>
    </message>
    <message id="staff.choose_counter">
        <translation>Chọn quầy làm việc</translation>
    </message>
    <message id="staff.class">
        <translation>{name}</translation>
    </message>
    <message id="staff.clock_ahead">
        <translation>Đồng hồ của {name} nhanh {m} phút. Bật tự động chỉnh giờ ở máy đó, hoặc báo người phụ trách.</translation>
    </message>
    <message id="staff.clock_behind">
        <translation>Đồng hồ của {name} chậm {m} phút. Bật tự động chỉnh giờ ở máy đó, hoặc báo người phụ trách.</translation>
    </message>
    <message id="staff.clock_suspected">
        <translation>Đồng hồ máy chủ bị lùi. Cần xác nhận ngày để cấp số tiếp.</translation>
    </message>
    <message id="staff.close">
        <translation>Đóng quầy</translation>
    </message>
    <message id="staff.close_confirm">
        <translation>Đóng quầy {c}?</translation>
    </message>
    <message id="staff.close_current">
        <translation>Số {no} sẽ được ghi là hoàn thành.</translation>
    </message>
    <message id="staff.close_short">
        <translation>Đóng quầy</translation>
    </message>
    <message id="staff.close_waiting">
        <translation>Còn {n} người đang chờ.</translation>
    </message>
    <message id="staff.confirm_day">
        <translation>Xác nhận ngày</translation>
    </message>
    <message id="staff.confirm_day_note">
        <translation>Vui lòng xem lịch trước khi xác nhận.</translation>
    </message>
    <message id="staff.confirm_day_q">
        <translation>Hôm nay là {date}?</translation>
    </message>
    <message id="staff.connecting">
        <translation>Đang kết nối với máy chủ…</translation>
    </message>
    <message id="staff.copy_failed">
        <translation>Chưa in lại được phiếu số {no}. Vui lòng xem máy in.</translation>
    </message>
    <message id="staff.copy_ordered">
        <translation>Đang in lại phiếu số {no}…</translation>
    </message>
    <message id="staff.copy_ordered_at">
        <translation>Đang in lại phiếu số {no} tại máy lấy số {name}…</translation>
    </message>
    <message id="staff.copy_printed">
        <translation>Đã in lại phiếu số {no}.</translation>
    </message>
    <message id="staff.copy_silent">
        <translation>Máy lấy số không trả lời. Chưa rõ phiếu số {no} đã được in lại chưa.</translation>
    </message>
    <message id="staff.copy_unsure">
        <translation>Đã gửi lệnh in lại phiếu số {no}. Vui lòng xem phiếu đã ra chưa.</translation>
    </message>
    <message id="staff.counter_closed">
        <translation>Quầy đóng</translation>
    </message>
    <message id="staff.counter_paused">
        <translation>Tạm ngừng</translation>
    </message>
    <message id="staff.cover_open">
        <translation>Nắp máy in của {name} đang mở. Vui lòng đóng nắp.</translation>
    </message>
    <message id="staff.crowded">
        <translation>Đông người chờ, lâu nhất</translation>
    </message>
    <message id="staff.device_lost">
        <translation>{name} mất liên lạc từ {at}. Xem nguồn điện và mạng.</translation>
    </message>
    <message id="staff.display_lost">
        <translation>Màn hình {name} mất liên lạc từ {at}. Xem nguồn điện và mạng.</translation>
    </message>
    <message id="staff.dossiers">
        <translation>Số hồ sơ</translation>
    </message>
    <message id="staff.enter">
        <translation>Nhập</translation>
    </message>
    <message id="staff.fields_title">
        <translation>Lĩnh vực hôm nay</translation>
    </message>
    <message id="staff.find">
        <translation>Số phiếu</translation>
    </message>
    <message id="staff.find_go">
        <translation>Tìm</translation>
    </message>
    <message id="staff.find_note">
        <translation>Số đang tạm vắng hoặc chờ bổ sung sẽ trở lại hàng chờ ngay; số đang chờ sẽ được mở ra.</translation>
    </message>
    <message id="staff.find_q">
        <translation>Quét hoặc nhập số phiếu</translation>
    </message>
    <message id="staff.finish">
        <translation>Hoàn thành</translation>
    </message>
    <message id="staff.finish_with">
        <translation>Hoàn thành, ghi kết quả</translation>
    </message>
    <message id="staff.fold">
        <translation>Thu gọn</translation>
    </message>
    <message id="staff.for_m">
        <translation>{m} phút</translation>
    </message>
    <message id="staff.from_no">
        <translation>Từ số</translation>
    </message>
    <message id="staff.give_back">
        <translation>Trả lại</translation>
    </message>
    <message id="staff.give_other">
        <translation>Lý do khác</translation>
    </message>
    <message id="staff.give_proven">
        <translation>Đã xem giấy tờ</translation>
    </message>
    <message id="staff.give_q">
        <translation>Số {no} được ưu tiên vì</translation>
    </message>
    <message id="staff.given_from">
        <translation>Phát từ (8:05)</translation>
    </message>
    <message id="staff.grace_left">
        <translation>Công dân còn {s} giây để đến quầy. Vui lòng chờ thêm.</translation>
    </message>
    <message id="staff.guide">
        <translation>Có người hướng dẫn, tạm chưa gọi</translation>
    </message>
    <message id="staff.guided">
        <translation>Đang được hướng dẫn</translation>
    </message>
    <message id="staff.held_for">
        <translation>Còn {m} phút: {why}</translation>
    </message>
    <message id="staff.help_come">
        <translation>Tôi đến ngay</translation>
    </message>
    <message id="staff.help_goes">
        <translation>{name}: cán bộ quầy {c} đang đến giúp</translation>
    </message>
    <message id="staff.help_guide_goes">
        <translation>{name}: nhân viên hướng dẫn đang đến giúp</translation>
    </message>
    <message id="staff.help_needed">
        <translation>Cần hỗ trợ</translation>
    </message>
    <message id="staff.help_over">
        <translation>Không cần hỗ trợ nữa</translation>
    </message>
    <message id="staff.help_request">
        <translation>Có công dân cần hỗ trợ tại máy lấy số</translation>
    </message>
    <message id="staff.help_wanted">
        <translation>{name}: có người cần giúp, từ {at}</translation>
    </message>
    <message id="staff.help_wanted_in">
        <translation>{name}: có người cần giúp, từ {at} ({lang})</translation>
    </message>
    <message id="staff.help_you_go">
        <translation>Mời bạn đến {name}. Người cần giúp đã biết.</translation>
    </message>
    <message id="staff.helps_badge">
        <translation>Hỗ trợ</translation>
    </message>
    <message id="staff.hold">
        <translation>Chờ bổ sung giấy tờ</translation>
    </message>
    <message id="staff.hold_copy">
        <translation>Bản sao, chứng thực</translation>
    </message>
    <message id="staff.hold_fee">
        <translation>Nộp phí, lệ phí</translation>
    </message>
    <message id="staff.hold_form">
        <translation>Điền tờ khai</translation>
    </message>
    <message id="staff.hold_other">
        <translation>Lý do khác</translation>
    </message>
    <message id="staff.hold_paper">
        <translation>Giấy tờ còn thiếu</translation>
    </message>
    <message id="staff.hold_q">
        <translation>Số {no} cần bổ sung gì?</translation>
    </message>
    <message id="staff.hold_short">
        <translation>Chờ bổ sung</translation>
    </message>
    <message id="staff.is_elsewhere">
        <translation>Số {no} đang ở quầy {c}.</translation>
    </message>
    <message id="staff.issue">
        <translation>Cấp số</translation>
    </message>
    <message id="staff.issue_q">
        <translation>Cấp số tại quầy: chọn lĩnh vực</translation>
    </message>
    <message id="staff.issued_told">
        <translation>Đã cấp số {no}. Trước còn {n} người.</translation>
    </message>
    <message id="staff.keypad_silent">
        <translation>Bàn phím gọi số của {name} không trả lời. Vui lòng kiểm tra nguồn điện và dây cáp.</translation>
    </message>
    <message id="staff.keypad_silent_at">
        <translation>Bàn phím gọi số quầy {c} không trả lời. Vui lòng kiểm tra nguồn điện và dây cáp.</translation>
    </message>
    <message id="staff.keys_none">
        <translation>Phím tắt chỉ dùng được sau khi bấm vào thanh này.</translation>
    </message>
    <message id="staff.keys_taken">
        <translation>Phím {keys} đang do chương trình khác dùng. Vui lòng bấm trên thanh này.</translation>
    </message>
    <message id="staff.kiosk">
        <translation>{name}</translation>
    </message>
    <message id="staff.kiosk_held">
        <translation>{name} đang giữ {n} số đã phát lúc mất mạng, sẽ tự nộp lại.</translation>
    </message>
    <message id="staff.kiosk_lost">
        <translation>{name} mất liên lạc từ {at}. Nếu máy còn sáng: xem mạng. Nếu máy tắt: bật lại.</translation>
    </message>
    <message id="staff.kiosk_stuck">
        <translation>{name} – đang lỗi</translation>
    </message>
    <message id="staff.lamp_silent">
        <translation>Đèn báo của {name} không trả lời. Vui lòng kiểm tra nguồn điện và dây cáp.</translation>
    </message>
    <message id="staff.layout_refused">
        <translation>Mẫu phiếu của {name} có lỗi, đang in theo mẫu chuẩn. Vui lòng báo người quản trị.</translation>
    </message>
    <message id="staff.leave_closing">
        <translation>Cứ đóng quầy</translation>
    </message>
    <message id="staff.leave_pausing">
        <translation>Cứ tạm ngừng</translation>
    </message>
    <message id="staff.leaving_closed_note">
        <translation>Quầy {c} là quầy cuối cùng đang mở cho {n} người chờ. Chọn quầy nhận thay, hoặc cứ đóng quầy.</translation>
    </message>
    <message id="staff.leaving_note">
        <translation>Quầy {c} là quầy cuối cùng đang mở cho {n} người chờ. Chọn quầy nhận thay, hoặc cứ tạm ngừng.</translation>
    </message>
    <message id="staff.leaving_q">
        <translation>Quầy nào phục vụ thay quầy {c}?</translation>
    </message>
    <message id="staff.link">
        <translation>Cùng người với số khác</translation>
    </message>
    <message id="staff.link_go">
        <translation>Ghép hai số</translation>
    </message>
    <message id="staff.link_q">
        <translation>Số {no} cùng người với số nào?</translation>
    </message>
    <message id="staff.linked_told">
        <translation>Đã ghép. Hai số sẽ không được gọi cùng lúc.</translation>
    </message>
    <message id="staff.linked_with">
        <translation>Cùng người với số {no}.</translation>
    </message>
    <message id="staff.load">
        <translation>Dự kiến</translation>
    </message>
    <message id="staff.load_in">
        <translation>Sau {m} phút</translation>
    </message>
    <message id="staff.load_minutes">
        <translation>Chờ trung bình</translation>
    </message>
    <message id="staff.load_now">
        <translation>Bây giờ</translation>
    </message>
    <message id="staff.load_waiting">
        <translation>Người chờ</translation>
    </message>
    <message id="staff.login">
        <translation>Tên đăng nhập</translation>
    </message>
    <message id="staff.logout">
        <translation>Đăng xuất</translation>
    </message>
    <message id="staff.longest">
        <translation>Chờ lâu nhất: {m} phút</translation>
    </message>
    <message id="staff.longest_wait">
        <translation>Chờ lâu nhất</translation>
    </message>
    <message id="staff.mark_bound">
        <translation>Chỉ chờ quầy này</translation>
    </message>
    <message id="staff.mark_linked">
        <translation>Cùng người với số khác</translation>
    </message>
    <message id="staff.media_silent">
        <translation>{name} có phim hoặc ảnh không chiếu được; số vẫn được gọi như thường. Vui lòng kiểm tra thư mục phim ảnh của máy.</translation>
    </message>
    <message id="staff.message_closing_soon">
        <translation>Sắp hết giờ làm việc</translation>
    </message>
    <message id="staff.message_en">
        <translation>Nội dung tiếng Anh (nếu có)</translation>
    </message>
    <message id="staff.message_end">
        <translation>Dừng: {what}</translation>
    </message>
    <message id="staff.message_end_at">
        <translation>Dừng (đến {at}): {what}</translation>
    </message>
    <message id="staff.message_end_short">
        <translation>Dừng thông báo</translation>
    </message>
    <message id="staff.message_ended_told">
        <translation>Đã dừng thông báo.</translation>
    </message>
    <message id="staff.message_free">
        <translation>Tự nhập nội dung</translation>
    </message>
    <message id="staff.message_post">
        <translation>Thông báo</translation>
    </message>
    <message id="staff.message_spoken">
        <translation>Đọc qua loa</translation>
    </message>
    <message id="staff.message_technical">
        <translation>Sự cố kỹ thuật</translation>
    </message>
    <message id="staff.message_told">
        <translation>Đã thông báo cho cả phòng.</translation>
    </message>
    <message id="staff.message_until_end">
        <translation>Đến khi dừng</translation>
    </message>
    <message id="staff.message_vi">
        <translation>Nội dung tiếng Việt</translation>
    </message>
    <message id="staff.message_write_note">
        <translation>Cần có tiếng Việt; tiếng Anh không bắt buộc.</translation>
    </message>
    <message id="staff.messages">
        <translation>Thông báo chung</translation>
    </message>
    <message id="staff.messages_note">
        <translation>Hiện trên màn hình lớn và đọc qua loa.</translation>
    </message>
    <message id="staff.minutes">
        <translation>phút</translation>
    </message>
    <message id="staff.missed_ago">
        <translation>Vắng mặt {m} phút trước</translation>
    </message>
    <message id="staff.missed_times">
        <translation>Vắng mặt lần {n}, {m} phút trước</translation>
    </message>
    <message id="staff.more">
        <translation>Việc khác</translation>
    </message>
    <message id="staff.moved_away">
        <translation>Quầy {to} phục vụ thay quầy {c}: {fields}.</translation>
    </message>
    <message id="staff.moved_here">
        <translation>Quầy này phục vụ thay quầy {c}: {fields}.</translation>
    </message>
    <message id="staff.no_forecast">
        <translation>Chưa có dự kiến.</translation>
    </message>
    <message id="staff.no_show">
        <translation>Vắng mặt</translation>
    </message>
    <message id="staff.no_taker">
        <translation>Không có quầy nào khác đang mở.</translation>
    </message>
    <message id="staff.nobody_away">
        <translation>Không có ai</translation>
    </message>
    <message id="staff.nobody_signed_in">
        <translation>Chưa có cán bộ đăng nhập</translation>
    </message>
    <message id="staff.none_left">
        <translation>hết số</translation>
    </message>
    <message id="staff.not_done">
        <translation>Lệnh chưa được thực hiện. Vui lòng bấm lại nếu cần.</translation>
    </message>
    <message id="staff.not_given">
        <translation>ngoài giờ</translation>
    </message>
    <message id="staff.not_sure">
        <translation>Chưa rõ lệnh đã được thực hiện chưa. Vui lòng kiểm tra danh sách.</translation>
    </message>
    <message id="staff.number_field">
        <translation>Số phiếu</translation>
    </message>
    <message id="staff.offline">
        <translation>Mất kết nối. Lệnh chưa được thực hiện.</translation>
    </message>
    <message id="staff.on_paper">
        <translation>Đã phục vụ trên giấy</translation>
    </message>
    <message id="staff.open">
        <translation>Mở quầy</translation>
    </message>
    <message id="staff.outbox_unkept">
        <translation>{name} không lưu được số để cấp khi mất kết nối; khi có máy chủ, số vẫn được cấp. Vui lòng báo người phụ trách.</translation>
    </message>
    <message id="staff.outcome_advised">
        <translation>Đã hướng dẫn</translation>
    </message>
    <message id="staff.outcome_done">
        <translation>Đã giải quyết xong</translation>
    </message>
    <message id="staff.outcome_incomplete">
        <translation>Hồ sơ chưa đủ</translation>
    </message>
    <message id="staff.outcome_received">
        <translation>Đã tiếp nhận hồ sơ</translation>
    </message>
    <message id="staff.outcome_refused">
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message id="staff.outcome_returned">
        <translation>Đã trả kết quả</translation>
    </message>
    <message id="staff.paper_failed">
        <translation>Phiếu giấy chưa in được.</translation>
    </message>
    <message id="staff.paper_go">
        <translation>Ghi nhận</translation>
    </message>
    <message id="staff.paper_low">
        <translation>Máy in tại quầy lấy số sắp hết giấy</translation>
    </message>
    <message id="staff.paper_low_at">
        <translation>Máy lấy số {name} sắp hết giấy. Vui lòng chuẩn bị cuộn mới.</translation>
    </message>
    <message id="staff.paper_low_left">
        <translation>Máy lấy số {name} sắp hết giấy: còn khoảng {n} phiếu. Vui lòng chuẩn bị cuộn mới.</translation>
    </message>
    <message id="staff.paper_note">
        <translation>Những số đã phục vụ khi hệ thống ngừng: từ số … đến số …</translation>
    </message>
    <message id="staff.paper_out">
        <translation>Máy lấy số {name} đã hết giấy. Vui lòng thay cuộn giấy mới.</translation>
    </message>
    <message id="staff.paper_told">
        <translation>Đã ghi nhận {n} số phục vụ trên giấy.</translation>
    </message>
    <message id="staff.paper_unsure">
        <translation>Chưa rõ phiếu giấy đã in chưa.</translation>
    </message>
    <message id="staff.pause">
        <translation>Tạm ngừng quầy</translation>
    </message>
    <message id="staff.pause_break">
        <translation>Nghỉ giải lao</translation>
    </message>
    <message id="staff.pause_end">
        <translation>Hết giờ làm việc</translation>
    </message>
    <message id="staff.pause_meeting">
        <translation>Họp</translation>
    </message>
    <message id="staff.pause_other">
        <translation>Lý do khác</translation>
    </message>
    <message id="staff.pause_short">
        <translation>Tạm ngừng</translation>
    </message>
    <message id="staff.pause_technical">
        <translation>Sự cố kỹ thuật</translation>
    </message>
    <message id="staff.paused_until">
        <translation>{why}, đến {at}</translation>
    </message>
    <message id="staff.pin">
        <translation>Mã PIN</translation>
    </message>
    <message id="staff.printer_down">
        <translation>Không liên lạc được với máy in của {name}. Vui lòng kiểm tra nguồn điện và dây cáp.</translation>
    </message>
    <message id="staff.printer_error">
        <translation>Máy in của {name} báo lỗi. Vui lòng tắt máy in rồi bật lại.</translation>
    </message>
    <message id="staff.printer_hot">
        <translation>Đầu in của {name} quá nóng. Máy tự in tiếp khi nguội.</translation>
    </message>
    <message id="staff.printer_jam">
        <translation>Dao cắt giấy của {name} bị kẹt. Vui lòng mở nắp, gỡ giấy kẹt rồi đóng nắp lại.</translation>
    </message>
    <message id="staff.printer_stalled">
        <translation>Máy in của {name} không nhận lệnh in. Vui lòng tắt máy in rồi bật lại.</translation>
    </message>
    <message id="staff.priority_badge">
        <translation>Ưu tiên</translation>
    </message>
    <message id="staff.priority_give">
        <translation>Cho ưu tiên</translation>
    </message>
    <message id="staff.priority_withdraw">
        <translation>Bỏ ưu tiên</translation>
    </message>
    <message id="staff.put_away">
        <translation>Đã đọc</translation>
    </message>
    <message id="staff.quality_early">
        <translation>Thời gian chờ đã báo chưa sát ({field}): thực tế được gọi sớm hơn khoảng {m} phút.</translation>
    </message>
    <message id="staff.quality_late">
        <translation>Thời gian chờ đã báo chưa sát ({field}): thực tế được gọi muộn hơn khoảng {m} phút.</translation>
    </message>
    <message id="staff.quality_missed">
        <translation>Thời gian chờ đã báo chưa sát ({field}): chỉ {p} % được gọi trong khoảng đã báo.</translation>
    </message>
    <message id="staff.quality_vague">
        <translation>Thời gian chờ đã báo còn rộng ({field}): {p} % được gọi trong khoảng đã báo.</translation>
    </message>
    <message id="staff.queue_empty">
        <translation>Không có người chờ</translation>
    </message>
    <message id="staff.ready">
        <translation>Sẵn sàng</translation>
    </message>
    <message id="staff.reason">
        <translation>Lý do</translation>
    </message>
    <message id="staff.reassign">
        <translation>Chuyển lĩnh vực</translation>
    </message>
    <message id="staff.reassign_from_q">
        <translation>Chuyển lĩnh vực của quầy nào?</translation>
    </message>
    <message id="staff.reassign_note">
        <translation>Đến hết ngày. {n} người đang chờ sẽ chuyển theo.</translation>
    </message>
    <message id="staff.reassign_q">
        <translation>Quầy nào nhận lĩnh vực của quầy {c}?</translation>
    </message>
    <message id="staff.recall">
        <translation>Gọi lại</translation>
    </message>
    <message id="staff.reconnecting">
        <translation>Mất kết nối với máy chủ. Đang tự động kết nối lại…</translation>
    </message>
    <message id="staff.refused">
        <translation>Lệnh không được thực hiện.</translation>
    </message>
    <message id="staff.refused_already_linked">
        <translation>Một trong hai số đã ghép với số khác.</translation>
    </message>
    <message id="staff.refused_called">
        <translation>Số này đang được gọi đến quầy.</translation>
    </message>
    <message id="staff.refused_ended">
        <translation>Số này đã kết thúc.</translation>
    </message>
    <message id="staff.refused_grace">
        <translation>Công dân vẫn còn thời gian để đến quầy. Vui lòng chờ thêm.</translation>
    </message>
    <message id="staff.refused_guided">
        <translation>Số này đang được hướng dẫn.</translation>
    </message>
    <message id="staff.refused_held">
        <translation>Số này đang chờ bổ sung giấy tờ.</translation>
    </message>
    <message id="staff.refused_hours">
        <translation>Ngoài giờ cấp số.</translation>
    </message>
    <message id="staff.refused_invalid">
        <translation>Số đã nhập không hợp lệ.</translation>
    </message>
    <message id="staff.refused_linked">
        <translation>Công dân này đang ở quầy khác với số kia.</translation>
    </message>
    <message id="staff.refused_lost">
        <translation>Số này được cấp trước khi khôi phục dữ liệu và hệ thống không còn biết. Hãy cấp số mới và ưu tiên cho người này.</translation>
    </message>
    <message id="staff.refused_messages">
        <translation>Đã có 5 thông báo. Hãy dừng bớt một thông báo trước.</translation>
    </message>
    <message id="staff.refused_missed">
        <translation>Số này đã vắng mặt khi được gọi.</translation>
    </message>
    <message id="staff.refused_no_category">
        <translation>Trung tâm không có lĩnh vực này.</translation>
    </message>
    <message id="staff.refused_no_class">
        <translation>Trung tâm không có diện ưu tiên này.</translation>
    </message>
    <message id="staff.refused_no_counter">
        <translation>Trung tâm không có quầy {c}.</translation>
    </message>
    <message id="staff.refused_no_kiosk">
        <translation>Trung tâm không có máy lấy số này.</translation>
    </message>
    <message id="staff.refused_no_message">
        <translation>Thông báo này đã dừng.</translation>
    </message>
    <message id="staff.refused_no_printer">
        <translation>Không có máy lấy số nào in được phiếu.</translation>
    </message>
    <message id="staff.refused_no_priority">
        <translation>Trung tâm không cấp số ưu tiên.</translation>
    </message>
    <message id="staff.refused_no_slip">
        <translation>Không có phiếu dự phòng mang số này. Xin xem lại số in trên phiếu.</translation>
    </message>
    <message id="staff.refused_no_ticket">
        <translation>Không tìm thấy số này trong ngày hôm nay.</translation>
    </message>
    <message id="staff.refused_nobody">
        <translation>Không có công dân tại quầy.</translation>
    </message>
    <message id="staff.refused_not_allowed">
        <translation>Mã truy cập này không được phép làm việc đó.</translation>
    </message>
    <message id="staff.refused_not_open">
        <translation>Quầy chưa mở. Vui lòng mở quầy trước.</translation>
    </message>
    <message id="staff.refused_not_served">
        <translation>Quầy {c} không phục vụ lĩnh vực này.</translation>
    </message>
    <message id="staff.refused_not_yours">
        <translation>Mã truy cập này không dùng được cho quầy {c}.</translation>
    </message>
    <message id="staff.refused_nowhere">
        <translation>Vui lòng chọn quầy hoặc lĩnh vực.</translation>
    </message>
    <message id="staff.refused_quota">
        <translation>Lĩnh vực này đã hết số.</translation>
    </message>
    <message id="staff.refused_range">
        <translation>Hai số phải cùng một dãy, số đầu trước số cuối.</translation>
    </message>
    <message id="staff.refused_same_counter">
        <translation>Số này vẫn ở quầy đó, không thay đổi gì.</translation>
    </message>
    <message id="staff.refused_same_ticket">
        <translation>Đó là cùng một số.</translation>
    </message>
    <message id="staff.refused_serving">
        <translation>Số này đang được phục vụ.</translation>
    </message>
    <message id="staff.refused_stale">
        <translation>Đồng nghiệp đã thao tác trước. Lệnh không được thực hiện.</translation>
    </message>
    <message id="staff.refused_stale_now">
        <translation>Đồng nghiệp đã thao tác trước. Quầy {c} đang phục vụ số {no}.</translation>
    </message>
    <message id="staff.refused_store">
        <translation>Máy chủ chưa ghi được. Vui lòng thử lại.</translation>
    </message>
    <message id="staff.refused_time">
        <translation>Thời điểm này không hợp lệ.</translation>
    </message>
    <message id="staff.refused_undo_late">
        <translation>Không còn gì để hoàn tác.</translation>
    </message>
    <message id="staff.refused_waiting">
        <translation>Số này đang chờ trong hàng.</translation>
    </message>
    <message id="staff.refused_which_kiosk">
        <translation>Vui lòng chọn máy lấy số để in.</translation>
    </message>
    <message id="staff.refused_withdrawn">
        <translation>Hôm nay lĩnh vực này không cấp số.</translation>
    </message>
    <message id="staff.refused_wrong_day">
        <translation>Ngày không khớp với đồng hồ máy chủ. Vui lòng chỉnh đồng hồ máy chủ trước.</translation>
    </message>
    <message id="staff.replaced">
        <translation>Số {no} đã được thay bằng số {other} (cấp khi mất kết nối), nên không còn ở quầy này.</translation>
    </message>
    <message id="staff.replaced_by_none">
        <translation>Không ai giữ phiếu số {no} (kiosk mất kết nối khi cấp): số này đã được hủy.</translation>
    </message>
    <message id="staff.reprint">
        <translation>In lại phiếu</translation>
    </message>
    <message id="staff.reprint_q">
        <translation>In lại phiếu số {no} tại máy nào?</translation>
    </message>
    <message id="staff.requeue">
        <translation>Đưa lại vào hàng chờ</translation>
    </message>
    <message id="staff.result_q">
        <translation>Kết quả của số {no}</translation>
    </message>
    <message id="staff.resume">
        <translation>Mở lại quầy</translation>
    </message>
    <message id="staff.resume_short">
        <translation>Mở lại</translation>
    </message>
    <message id="staff.return">
        <translation>Đưa trở lại hàng chờ</translation>
    </message>
    <message id="staff.return_short">
        <translation>Đã quay lại</translation>
    </message>
    <message id="staff.returned_told">
        <translation>Số {no} đã trở lại hàng chờ.</translation>
    </message>
    <message id="staff.scan_cancelled">
        <translation>Phiếu số {no} đã bị hủy.</translation>
    </message>
    <message id="staff.scan_ended">
        <translation>Phiếu số {no} không còn hiệu lực.</translation>
    </message>
    <message id="staff.scan_finished">
        <translation>Số {no} đã phục vụ xong.</translation>
    </message>
    <message id="staff.scan_unknown">
        <translation>Mã vừa quét không phải là phiếu của trung tâm.</translation>
    </message>
    <message id="staff.scanner_silent">
        <translation>Máy quét của {name} không trả lời. Vui lòng cắm lại dây.</translation>
    </message>
    <message id="staff.scanner_silent_at">
        <translation>Máy quét của quầy này không trả lời. Vui lòng cắm lại dây; vẫn nhập được số bằng bàn phím.</translation>
    </message>
    <message id="staff.seat_of">
        <translation>Cán bộ: {name}</translation>
    </message>
    <message id="staff.seconds">
        <translation>{s} giây</translation>
    </message>
    <message id="staff.seconds_short">
        <translation>giây</translation>
    </message>
    <message id="staff.served_n">
        <translation>Đã phục vụ hôm nay: {n}</translation>
    </message>
    <message id="staff.sign_in">
        <translation>Đăng nhập</translation>
    </message>
    <message id="staff.sign_in_failed">
        <translation>Chưa đăng nhập được. Xin thử lại</translation>
    </message>
    <message id="staff.sign_in_title">
        <translation>Đăng nhập tại quầy {c}</translation>
    </message>
    <message id="staff.sign_in_wait">
        <translation>Thử sai nhiều lần. Xin chờ {s} giây</translation>
    </message>
    <message id="staff.sign_out">
        <translation>Đăng xuất</translation>
    </message>
    <message id="staff.sign_silent">
        <translation>Bảng số của {name} không trả lời. Vui lòng kiểm tra nguồn điện và dây cáp.</translation>
    </message>
    <message id="staff.sign_silent_at">
        <translation>Bảng số quầy {c} không trả lời. Vui lòng kiểm tra nguồn điện và dây cáp.</translation>
    </message>
    <message id="staff.slips">
        <translation>Nhập phiếu dự phòng</translation>
    </message>
    <message id="staff.slips_field_note">
        <translation>Nhiều lĩnh vực dùng chung dãy số này. Mỗi lần nhập một lĩnh vực.</translation>
    </message>
    <message id="staff.slips_field_q">
        <translation>Phiếu {no} thuộc lĩnh vực nào?</translation>
    </message>
    <message id="staff.slips_first">
        <translation>Nhiều lĩnh vực dùng chung dãy số này: xin nhập cả “Từ số”.</translation>
    </message>
    <message id="staff.slips_known">
        <translation>Các phiếu này đã được nhập trước đó.</translation>
    </message>
    <message id="staff.slips_note">
        <translation>Phiếu đã phát cho một lĩnh vực. Bỏ trống “Từ số”: từ phiếu đầu tiên chưa nhập. Bỏ trống giờ: xếp hàng từ bây giờ.</translation>
    </message>
    <message id="staff.slips_since">
        <translation>Phát từ {at}.</translation>
    </message>
    <message id="staff.slips_time">
        <translation>Xin nhập giờ của hôm nay, đã qua, ví dụ 8:05.</translation>
    </message>
    <message id="staff.slips_told">
        <translation>Đã nhập {n} phiếu: {no}.</translation>
    </message>
    <message id="staff.start">
        <translation>Bắt đầu phục vụ</translation>
    </message>
    <message id="staff.start_short">
        <translation>Bắt đầu</translation>
    </message>
    <message id="staff.supervise">
        <translation>Điều hành</translation>
    </message>
    <message id="staff.switch">
        <translation>Cấp số ngoài giờ</translation>
    </message>
    <message id="staff.switch_close">
        <translation>Ngừng cấp số</translation>
    </message>
    <message id="staff.switch_note">
        <translation>Không chọn lĩnh vực nào là tất cả.</translation>
    </message>
    <message id="staff.switch_open">
        <translation>Cấp số</translation>
    </message>
    <message id="staff.switched_told">
        <translation>Đã đổi việc cấp số.</translation>
    </message>
    <message id="staff.tab_held">
        <translation>Bổ sung</translation>
    </message>
    <message id="staff.tab_missed">
        <translation>Vắng mặt</translation>
    </message>
    <message id="staff.tab_waiting">
        <translation>Đang chờ</translation>
    </message>
    <message id="staff.ticket_q">
        <translation>Số {no}</translation>
    </message>
    <message id="staff.to_no">
        <translation>Đến số</translation>
    </message>
    <message id="staff.token_refused">
        <translation>Máy chủ không chấp nhận mã truy cập của thanh gọi số này. Vui lòng báo người quản trị.</translation>
    </message>
    <message id="staff.transfer">
        <translation>Chuyển quầy</translation>
    </message>
    <message id="staff.transfer_back">
        <translation>Rồi quay lại tôi</translation>
    </message>
    <message id="staff.transfer_first">
        <translation>Xếp lên đầu hàng chờ</translation>
    </message>
    <message id="staff.transfer_to">
        <translation>Chuyển số {no} đến</translation>
    </message>
    <message id="staff.unconfirmed">
        <translation>Chưa xác nhận: {key}. Máy chủ chưa trả lời.</translation>
    </message>
    <message id="staff.undo">
        <translation>Hoàn tác</translation>
    </message>
    <message id="staff.undo_cancel">
        <translation>Đã hủy số {no}</translation>
    </message>
    <message id="staff.undo_finish">
        <translation>Số {no} hoàn thành</translation>
    </message>
    <message id="staff.undo_hold">
        <translation>Số {no} bổ sung</translation>
    </message>
    <message id="staff.undo_no_show">
        <translation>Số {no} vắng mặt</translation>
    </message>
    <message id="staff.undo_transfer">
        <translation>Đã chuyển số {no}</translation>
    </message>
    <message id="staff.unfold">
        <translation>Xem người đang chờ</translation>
    </message>
    <message id="staff.voice_clips">
        <translation>{name}: tệp ghi âm lời gọi bị hỏng, tạm đọc bằng giọng khác.</translation>
    </message>
    <message id="staff.voice_command">
        <translation>{name}: chương trình đọc riêng không chạy, tạm đọc bằng giọng khác.</translation>
    </message>
    <message id="staff.voice_espeak">
        <translation>{name}: giọng đọc eSpeak NG không chạy.</translation>
    </message>
    <message id="staff.voice_none">
        <translation>{name} không có giọng đọc: chỉ có chuông, số vẫn hiện trên màn hình.</translation>
    </message>
    <message id="staff.voice_silent">
        <translation>{name} không đọc được lời gọi số; số vẫn hiện trên màn hình. Vui lòng kiểm tra loa và máy.</translation>
    </message>
    <message id="staff.voice_system">
        <translation>{name}: giọng đọc của Windows không chạy, tạm đọc bằng giọng khác.</translation>
    </message>
    <message id="staff.waiting">
        <translation>Đang chờ</translation>
    </message>
    <message id="staff.waiting_n">
        <translation>Đang chờ: {n}</translation>
    </message>
    <message id="staff.why">
        <translation>bấm để xem vì sao</translation>
    </message>
    <message id="staff.withdraw_asked">
        <translation>Công dân đề nghị</translation>
    </message>
    <message id="staff.withdraw_not_proven">
        <translation>Không có giấy tờ chứng minh</translation>
    </message>
    <message id="staff.withdraw_other">
        <translation>Lý do khác</translation>
    </message>
    <message id="staff.withdraw_q">
        <translation>Bỏ ưu tiên của số {no} vì</translation>
    </message>
    <message id="staff.wrong_version">
        <translation>Phiên bản của thanh gọi số không khớp với máy chủ. Vui lòng báo người quản trị.</translation>
    </message>
    <message id="start.ca_file">
        <translation>Không đọc được chứng thư ở --ca-file: {why}</translation>
    </message>
    <message id="start.counter">
        <translation>--counter chỉ dùng với --face counter; màn hình sảnh hiện mọi quầy</translation>
    </message>
    <message id="start.language">
        <translation>--language “{given}”: chỉ có {known}</translation>
    </message>
    <message id="start.server">
        <translation>--server “{given}”: hãy viết như http://192.168.1.10:8000</translation>
    </message>
    <message id="start.speech">
        <translation>--speech-command không đọc được: {why}</translation>
    </message>
    <message id="start.token">
        <translation>Không đọc được tệp giữ mã truy cập: {why}</translation>
    </message>
    <message id="start.window">
        <translation>--windowed “{given}”: hãy viết như 1080x1920 hoặc 1080x1920+0+0</translation>
    </message>
    <message id="ticket.ahead">
        <translation>Trước quý công dân còn {n} người</translation>
    </message>
    <message id="ticket.ahead_one">
        <translation>Trước quý công dân còn {n} người</translation>
    </message>
    <message id="ticket.at_counter">
        <translation>Quầy {list}</translation>
    </message>
    <message id="ticket.at_counters">
        <translation>Quầy {list}</translation>
    </message>
    <message id="ticket.between">
        <translation>Dự kiến {span}</translation>
    </message>
    <message id="ticket.copy">
        <translation>Phiếu in lại</translation>
    </message>
    <message id="ticket.counter">
        <translation>Quầy phục vụ</translation>
    </message>
    <message id="ticket.counters">
        <translation>Các quầy phục vụ: {list}</translation>
    </message>
    <message id="ticket.field">
        <translation>Lĩnh vực</translation>
    </message>
    <message id="ticket.heading">
        <translation>PHIẾU SỐ THỨ TỰ</translation>
    </message>
    <message id="ticket.issued">
        <translation>Lấy số lúc</translation>
    </message>
    <message id="ticket.keeps">
        <translation>Báo chậm nhất {time} vẫn giữ nguyên lượt</translation>
    </message>
    <message id="ticket.missed">
        <translation>Nếu lỡ lượt, vui lòng báo cán bộ tại quầy</translation>
    </message>
    <message id="ticket.offline">
        <translation>Cấp khi mất kết nối</translation>
    </message>
    <message id="ticket.one_number">
        <translation>Một số dùng cho tất cả các việc trên</translation>
    </message>
    <message id="ticket.papers">
        <translation>Giấy tờ cần mang theo:</translation>
    </message>
    <message id="ticket.phone">
        <translation>Góp ý, phản ánh: {phone}</translation>
    </message>
    <message id="ticket.priority">
        <translation>Ưu tiên</translation>
    </message>
    <message id="ticket.procedure">
        <translation>Thủ tục</translation>
    </message>
    <message id="ticket.soon">
        <translation>Sắp đến lượt quý công dân</translation>
    </message>
    <message id="ticket.thanks">
        <translation>Xin cảm ơn quý công dân!</translation>
    </message>
    <message id="ticket.valid">
        <translation>Phiếu chỉ có giá trị trong ngày</translation>
    </message>
    <message id="ticket.wait_both">
        <translation>Chờ khoảng {h} giờ {m} phút</translation>
    </message>
    <message id="ticket.wait_hours">
        <translation>Chờ khoảng {h} giờ</translation>
    </message>
    <message id="ticket.wait_minutes">
        <translation>Chờ khoảng {n} phút</translation>
    </message>
    <message id="ticket.wait_soon">
        <translation>Sắp đến lượt</translation>
    </message>
</context>
</TS>
